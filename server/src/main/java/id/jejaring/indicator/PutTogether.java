package id.jejaring.indicator;

import id.jejaring.platform.AfterRestore;
import id.jejaring.platform.database.Maintenance;
import org.springframework.stereotype.Component;

/** No trigger fires while a copy is loaded, and an older copy does not know the districts: they are put together anew from its cells. */
@Component
class PutTogether implements AfterRestore {
    private final Maintenance maintenance;

    PutTogether(Maintenance maintenance) {
        this.maintenance = maintenance;
    }

    @Override
    public void restored() {
        maintenance.call(sql -> {
            sql.sql("delete from indicator.rollup").update();
            return sql.sql("""
                    insert into indicator.rollup (regency_code, item, month, district_code, facts, total, minutes, people)
                    select regency_code, item, month, district_code, facts, total, minutes, people from indicator.summed
                    """).update();
        });
    }
}

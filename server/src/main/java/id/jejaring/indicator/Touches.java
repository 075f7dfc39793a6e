package id.jejaring.indicator;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For a fact that changes although no row does, so that no trigger could say so. */
@Component
public class Touches {
    private final JdbcClient sql;

    Touches(JdbcClient sql) {
        this.sql = sql;
    }

    /** To be counted again, once this transaction has committed. */
    public void touch(RegionCode regency, String source, int villageNo, Instant moment) {
        sql.sql("select indicator.touch(:regency, :source, :village, :at)")
                .param("regency", regency.value())
                .param("source", source)
                .param("village", villageNo)
                .param("at", at(moment))
                .query(row -> {});
    }
}

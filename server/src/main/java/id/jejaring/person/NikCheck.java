package id.jejaring.person;

import id.jejaring.kernel.Rows;
import id.jejaring.platform.Check;
import id.jejaring.platform.database.Maintenance;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opens the oldest NIK of each regency: a copy restored without its keys is found out by it. */
@Component
class NikCheck implements Check {
    private final Maintenance maintenance;
    private final NikSeal seal;

    NikCheck(Maintenance maintenance, NikSeal seal) {
        this.maintenance = maintenance;
        this.seal = seal;
    }

    @Override
    public String name() {
        return "nik keys";
    }

    @Override
    public List<String> findings() {
        return maintenance.call(all -> all
                .sql("""
                select distinct on (regency_code) regency_code, id, nik_cipher
                from person.person
                where nik_cipher is not null
                order by regency_code, created_at, id
                """)
                .query((row, n) ->
                        seal.open(row.getString("regency_code"), Rows.id(row, "id"), row.getBytes("nik_cipher"))
                                        .isPresent()
                                ? ""
                                : row.getString("regency_code")
                                        + ": NIK are sealed with a key this installation does not have; bring back the files"
                                        + " nik.seal and nik.index of $JEJARING_DATA/keys from where they were sealed")
                .list()
                .stream()
                .filter(finding -> !finding.isEmpty())
                .toList());
    }
}

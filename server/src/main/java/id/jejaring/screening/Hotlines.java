package id.jejaring.screening;

import id.jejaring.access.Actor;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Wording;
import id.jejaring.region.Regions;
import id.jejaring.sync.spi.ContactSource;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers that stand for a place today: dated reference data, of the country and of the regency. */
@Component
public class Hotlines implements ContactSource {
    private static final String COUNTRY = "00";
    private final JdbcClient sql;
    private final Regions regions;
    private final InstantSource clock;

    Hotlines(JdbcClient sql, Regions regions, InstantSource clock) {
        this.sql = sql;
        this.regions = regions;
        this.clock = clock;
    }

    /** The regency's own first, then somebody to talk to, then the ambulance. */
    public List<Hotline> of(RegionCode regency) {
        return sql.sql("""
                select name_id, name_en, number, extension, urgent from screening.hotline
                where regency_code in (:country, :regency) and valid_from <= :day and (valid_to is null or valid_to > :day)
                order by regency_code = :country, urgent, name_id
                """)
                .param("country", COUNTRY)
                .param("regency", regency.value())
                .param("day", LocalDate.ofInstant(clock.instant(), regions.zone(regency)))
                .query((row, n) -> new Hotline(
                        new Wording(row.getString("name_id"), row.getString("name_en")),
                        row.getString("number"),
                        row.getString("extension"),
                        row.getBoolean("urgent")))
                .list();
    }

    @Override
    public List<Contact> contacts(Actor actor) {
        return of(actor.regency()).stream()
                .map(line -> new Contact(null, called(line, actor.language()), null, line.number()))
                .toList();
    }

    private static String called(Hotline line, String language) {
        String name = line.name().in(language);
        return line.extension() == null ? name : name + ", ext. " + line.extension();
    }
}

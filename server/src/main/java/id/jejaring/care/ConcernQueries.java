package id.jejaring.care;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import id.jejaring.person.Sex;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL on care.concern. */
@Component
class ConcernQueries {
    private static final int MOST = 200;
    private final JdbcClient sql;

    ConcernQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return false when a concern with this id stands already */
    boolean insert(Concern c, UUID account) {
        return sql.sql("""
                insert into care.concern (regency_code, id, village_no, channel, event_at, received_at, story,
                    about_name, about_sex, about_age, about_phone, place, reporter_name, reporter_phone, recorded_by, recorder_id, owner_id)
                values (:regency, :id, :village, :channel, :event, :received, :story,
                    :name, :sex, :age, :phone, :place, :reporter, :reporterPhone, :account, :recorder, :owner)
                on conflict do nothing
                """)
                        .param("regency", c.regency().value())
                        .param("id", c.id())
                        .param("village", c.villageNo())
                        .param("channel", lower(c.channel()))
                        .param("event", at(c.eventAt()))
                        .param("received", at(c.receivedAt()))
                        .param("story", c.story())
                        .param("name", c.about().name())
                        .param("sex", lower(c.about().sex()))
                        .param("age", c.about().age())
                        .param("phone", c.about().phone())
                        .param("place", c.place())
                        .param("reporter", c.reporter().name())
                        .param("reporterPhone", c.reporter().phone())
                        .param("account", account)
                        .param("recorder", c.recorder())
                        .param("owner", c.owner())
                        .update()
                == 1;
    }

    Optional<Concern> find(RegionCode regency, UUID id) {
        return sql.sql("""
                select regency_code, id, village_no, channel, event_at, received_at, story, about_name, about_sex, about_age, about_phone,
                       place, reporter_name, reporter_phone, person_id, recorder_id, owner_id, taken_up_at
                from care.concern where regency_code = :regency and id = :id
                """)
                .param("regency", regency.value())
                .param("id", id)
                .query(ConcernQueries::concern)
                .optional();
    }

    /** Locks the row, so that two people answering at once do so one after the other. */
    Optional<Concern> lock(RegionCode regency, UUID id) {
        sql.sql("select from care.concern where regency_code = :regency and id = :id for update")
                .param("regency", regency.value())
                .param("id", id)
                .query((row, n) -> true)
                .optional();
        return find(regency, id);
    }

    List<Concern> byIds(RegionCode regency, Collection<UUID> ids) {
        return sql.sql("""
                select regency_code, id, village_no, channel, event_at, received_at, story, about_name, about_sex, about_age, about_phone,
                       place, reporter_name, reporter_phone, person_id, recorder_id, owner_id, taken_up_at
                from care.concern where regency_code = :regency and id = any(:ids)
                """)
                .param("regency", regency.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(ConcernQueries::concern)
                .list();
    }

    List<Concern> about(RegionCode regency, Collection<UUID> people) {
        return sql.sql("""
                select regency_code, id, village_no, channel, event_at, received_at, story, about_name, about_sex, about_age, about_phone,
                       place, reporter_name, reporter_phone, person_id, recorder_id, owner_id, taken_up_at
                from care.concern where regency_code = :regency and person_id = any(:people)
                """)
                .param("regency", regency.value())
                .param("people", people.toArray(UUID[]::new))
                .query(ConcernQueries::concern)
                .list();
    }

    List<Concern> recordedBy(RegionCode regency, UUID post) {
        return sql.sql("""
                select regency_code, id, village_no, channel, event_at, received_at, story, about_name, about_sex, about_age, about_phone,
                       place, reporter_name, reporter_phone, person_id, recorder_id, owner_id, taken_up_at
                from care.concern where regency_code = :regency and recorder_id = :post
                order by received_at desc limit :most
                """)
                .param("regency", regency.value())
                .param("post", post)
                .param("most", MOST)
                .query(ConcernQueries::concern)
                .list();
    }

    void match(Concern concern, UUID person) {
        sql.sql("update care.concern set person_id = :person where regency_code = :regency and id = :id")
                .param("person", person)
                .param("regency", concern.regency().value())
                .param("id", concern.id())
                .update();
    }

    /** What the reporter saw. */
    void saw(Concern concern, Collection<Sign> signs) {
        sql.sql("update care.concern set signs = :signs where regency_code = :regency and id = :id")
                .param(
                        "signs",
                        signs.stream().map(ConcernQueries::lower).sorted().toArray(String[]::new))
                .param("regency", concern.regency().value())
                .param("id", concern.id())
                .update();
    }

    Set<Sign> seen(Concern concern) {
        return Set.copyOf(sql.sql("select unnest(signs) from care.concern where regency_code = :regency and id = :id")
                .param("regency", concern.regency().value())
                .param("id", concern.id())
                .query((row, n) -> Sign.valueOf(row.getString(1).toUpperCase(Locale.ROOT)))
                .list());
    }

    void own(Concern concern, UUID owner) {
        sql.sql("update care.concern set owner_id = :owner where regency_code = :regency and id = :id")
                .param("owner", owner)
                .param("regency", concern.regency().value())
                .param("id", concern.id())
                .update();
    }

    void takeUp(Concern concern, UUID owner, Instant now) {
        sql.sql(
                        "update care.concern set owner_id = :owner, taken_up_at = :now where regency_code = :regency and id = :id")
                .param("owner", owner)
                .param("now", at(now))
                .param("regency", concern.regency().value())
                .param("id", concern.id())
                .update();
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Concern concern(ResultSet row, int n) throws SQLException {
        return new Concern(
                new RegionCode(row.getString("regency_code")),
                Rows.id(row, "id"),
                row.getInt("village_no"),
                Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
                Rows.time(row, "event_at"),
                Rows.time(row, "received_at"),
                row.getString("story"),
                new Concern.About(
                        row.getString("about_name"),
                        Sex.valueOf(row.getString("about_sex").toUpperCase(Locale.ROOT)),
                        Rows.intOrNull(row, "about_age"),
                        row.getString("about_phone")),
                row.getString("place"),
                new Concern.Reporter(row.getString("reporter_name"), row.getString("reporter_phone")),
                Rows.idOrNull(row, "person_id"),
                Rows.id(row, "recorder_id"),
                Rows.id(row, "owner_id"),
                Rows.timeOrNull(row, "taken_up_at"));
    }
}

package id.jejaring.referral;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.agreement.CareKind;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import id.jejaring.region.FacilityRef;
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

/** SQL on referral.referral and the numbers of its letters. */
@Component
class ReferralQueries {
    static final int MOST = 300;
    private final JdbcClient sql;

    ReferralQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return false when one with this id stands already */
    boolean insert(Referral r) {
        return sql.sql("""
                insert into referral.referral (regency_code, id, person_id, village_no, episode_id, from_regency, from_id, sender_id,
                    to_regency, to_id, receiver_id, previous_id, service, urgency, reason, done_so_far, medicines, escort, transport,
                    cover, cover_checked, agreement_id, sent_at, expected_at, number, letter_token, state, state_at)
                values (:regency, :id, :person, :village, :episode, :fromRegency, :from, :sender,
                    :toRegency, :to, :receiver, :previous, :service, :urgency, :reason, :done, :medicines, :escort, :transport,
                    :cover, :checked, :agreement, :sent, :expected, :number, :token, :state, :sent)
                on conflict (regency_code, id) do nothing
                """)
                        .param("regency", r.regency().value())
                        .param("id", r.id())
                        .param("person", r.person())
                        .param("village", r.villageNo())
                        .param("episode", r.episode())
                        .param("fromRegency", r.from().ref().regency().value())
                        .param("from", r.from().ref().id())
                        .param("sender", r.sender())
                        .param("toRegency", r.to().ref().regency().value())
                        .param("to", r.to().ref().id())
                        .param("receiver", r.receiver())
                        .param("previous", r.previous())
                        .param("service", lower(r.request().service()))
                        .param("urgency", lower(r.urgency()))
                        .param("reason", r.request().reason())
                        .param("done", r.request().doneSoFar())
                        .param("medicines", r.request().medicines())
                        .param("escort", r.request().escort())
                        .param("transport", r.request().transport())
                        .param("cover", lower(r.cover().kind()))
                        .param("checked", r.cover().checked())
                        .param("agreement", r.cover().agreement())
                        .param("sent", at(r.sentAt()))
                        .param("expected", at(r.request().expectedAt()))
                        .param("number", r.number())
                        .param("token", r.token())
                        .param("state", lower(r.state()))
                        .update()
                == 1;
    }

    void reached(Referral r, ReferralState state, Instant when) {
        sql.sql(
                        "update referral.referral set state = :state, state_at = :at where regency_code = :regency and id = :id")
                .param("state", lower(state))
                .param("at", at(when))
                .param("regency", r.regency().value())
                .param("id", r.id())
                .update();
    }

    void visited(Referral r, UUID visit) {
        sql.sql("update referral.referral set visit_id = :visit where regency_code = :regency and id = :id")
                .param("visit", visit)
                .param("regency", r.regency().value())
                .param("id", r.id())
                .update();
    }

    /** The next number of that place in that year. Who asks at the same moment waits; what is undone leaves no gap. */
    int nextNumber(RegionCode regency, UUID facility, int year) {
        return sql.sql("""
                insert into referral.letter_counter (regency_code, facility_id, year, last)
                values (:regency, :facility, :year, 1)
                on conflict (regency_code, facility_id, year) do update set last = letter_counter.last + 1
                returning last
                """)
                .param("regency", regency.value())
                .param("facility", facility)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    Optional<Referral> find(Set<String> regencies, UUID id) {
        return select(regencies, List.of(id), List.of(), List.of()).stream().findFirst();
    }

    /** Locks the row: of two who take a step at the same moment, the second sees what the first did. */
    Optional<Referral> lock(Set<String> regencies, UUID id) {
        sql.sql("select from referral.referral where regency_code = any(:regencies) and id = :id for update")
                .param("regencies", regencies.toArray(String[]::new))
                .param("id", id)
                .query((row, n) -> true)
                .optional();
        return find(regencies, id);
    }

    List<Referral> byIds(RegionCode regency, Collection<UUID> ids) {
        return select(Set.of(regency.value()), ids, List.of(), List.of());
    }

    /** Oldest first. */
    List<Referral> ofEpisode(RegionCode regency, UUID episode) {
        return select(Set.of(regency.value()), List.of(), List.of(episode), List.of());
    }

    List<Referral> ofPeople(RegionCode regency, Collection<UUID> people) {
        return select(Set.of(regency.value()), List.of(), List.of(), people);
    }

    private List<Referral> select(
            Set<String> regencies, Collection<UUID> ids, Collection<UUID> episodes, Collection<UUID> people) {
        return sql.sql("""
                select r.regency_code, r.id, r.person_id, r.village_no, r.episode_id, r.from_regency, r.from_id, f.name as from_name, r.sender_id,
                       r.to_regency, r.to_id, t.name as to_name, r.receiver_id, r.previous_id, r.service, r.urgency, r.reason, r.done_so_far,
                       r.medicines, r.escort, r.transport, r.cover, r.cover_checked, r.agreement_id, r.sent_at, r.expected_at, r.number,
                       r.letter_token, r.state, r.state_at, r.visit_id
                from referral.referral r
                join region.pub_facility f on f.regency_code = r.from_regency and f.id = r.from_id
                join region.pub_facility t on t.regency_code = r.to_regency and t.id = r.to_id
                where r.regency_code = any(:regencies) and (r.id = any(:ids) or r.episode_id = any(:episodes) or r.person_id = any(:people))
                order by r.sent_at, r.id
                """)
                .param("regencies", regencies.toArray(String[]::new))
                .param("ids", ids.toArray(UUID[]::new))
                .param("episodes", episodes.toArray(UUID[]::new))
                .param("people", people.toArray(UUID[]::new))
                .query(ReferralQueries::referral)
                .list();
    }

    /** What is under way, or declined and not yet sent elsewhere; or else what has ended, newest first. */
    List<Referral> list(Set<String> regencies, boolean ended) {
        return sql.sql("""
                select r.regency_code, r.id, r.person_id, r.village_no, r.episode_id, r.from_regency, r.from_id, f.name as from_name, r.sender_id,
                       r.to_regency, r.to_id, t.name as to_name, r.receiver_id, r.previous_id, r.service, r.urgency, r.reason, r.done_so_far,
                       r.medicines, r.escort, r.transport, r.cover, r.cover_checked, r.agreement_id, r.sent_at, r.expected_at, r.number,
                       r.letter_token, r.state, r.state_at, r.visit_id
                from referral.referral r
                join region.pub_facility f on f.regency_code = r.from_regency and f.id = r.from_id
                join region.pub_facility t on t.regency_code = r.to_regency and t.id = r.to_id
                where r.regency_code = any(:regencies)
                  and :ended = (r.state in ('received', 'withdrawn') or r.state = 'declined' and exists (
                      select from referral.referral n where n.regency_code = r.regency_code and n.previous_id = r.id))
                order by r.state_at desc limit :most
                """)
                .param("regencies", regencies.toArray(String[]::new))
                .param("ended", ended)
                .param("most", MOST)
                .query(ReferralQueries::referral)
                .list();
    }

    private static Referral referral(ResultSet row, int n) throws SQLException {
        return new Referral(
                new RegionCode(row.getString("regency_code")),
                Rows.id(row, "id"),
                Rows.id(row, "person_id"),
                row.getInt("village_no"),
                Rows.id(row, "episode_id"),
                place(row, "from"),
                Rows.id(row, "sender_id"),
                place(row, "to"),
                Rows.idOrNull(row, "receiver_id"),
                Rows.idOrNull(row, "previous_id"),
                request(row),
                new Referral.CoverCheck(
                        value(CoverKind.class, row, "cover"),
                        row.getString("cover_checked"),
                        Rows.idOrNull(row, "agreement_id")),
                Rows.time(row, "sent_at"),
                row.getString("number"),
                row.getString("letter_token"),
                value(ReferralState.class, row, "state"),
                Rows.time(row, "state_at"),
                Rows.idOrNull(row, "visit_id"));
    }

    private static Referral.Request request(ResultSet row) throws SQLException {
        return new Referral.Request(
                value(CareKind.class, row, "service"),
                value(Urgency.class, row, "urgency"),
                row.getString("reason"),
                row.getString("done_so_far"),
                row.getString("medicines"),
                row.getString("escort"),
                row.getString("transport"),
                Rows.time(row, "expected_at"));
    }

    private static Referral.Place place(ResultSet row, String end) throws SQLException {
        return new Referral.Place(
                new FacilityRef(new RegionCode(row.getString(end + "_regency")), Rows.id(row, end + "_id")),
                row.getString(end + "_name"));
    }

    static <E extends Enum<E>> E value(Class<E> values, ResultSet row, String column) throws SQLException {
        return Enum.valueOf(values, row.getString(column).toUpperCase(Locale.ROOT));
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

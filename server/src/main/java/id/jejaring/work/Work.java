package id.jejaring.work;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.access.Actor;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens, hands over and ends items, always inside the transaction of what caused it. */
@Component
public class Work {
    private final JdbcClient sql;
    private final Ids ids;
    private final InstantSource clock;

    Work(JdbcClient sql, Ids ids, InstantSource clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void open(NewItem item) {
        sql.sql("""
                insert into work.item (regency_code, id, kind, subject_id, person_id, village_no, district_code, owner_id, event_at, received_at, due_at, working_days, opened_at, ladder, climbs_at)
                values (:regency, :id, :kind, :subject, :person, :village, :district, :owner, :event, :received, :due, :days, :now, :ladder, :due)
                """)
                .param("regency", item.village().regency().value())
                .param("id", ids.next())
                .param("kind", item.kind())
                .param("subject", item.subject())
                .param("person", item.person())
                .param("village", item.villageNo())
                .param("district", item.village().district().value())
                .param("owner", item.owner())
                .param("event", at(item.eventAt()))
                .param("received", at(item.receivedAt()))
                .param("due", at(item.dueAt()))
                .param("days", item.workingDays())
                .param("now", at(clock.instant()))
                .param("ladder", item.ladder().stored())
                .update();
    }

    /** @return false when no such item was open: somebody else was faster */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean done(RegionCode regency, String kind, UUID subject, Actor actor, String outcome) {
        return done(regency, kind, subject, actor.post().id(), outcome);
    }

    /** @param post in whose name it was done */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean done(RegionCode regency, String kind, UUID subject, UUID post, String outcome) {
        return sql.sql("""
                update work.item set done_at = :now, done_by = :post, outcome = :outcome
                where regency_code = :regency and kind = :kind and subject_id = :subject and done_at is null
                """)
                        .param("now", at(clock.instant()))
                        .param("post", post)
                        .param("outcome", outcome)
                        .param("regency", regency.value())
                        .param("kind", kind)
                        .param("subject", subject)
                        .update()
                == 1;
    }

    /** The owner changes, the clock does not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(RegionCode regency, UUID subject, UUID owner) {
        sql.sql(
                        "update work.item set owner_id = :owner where regency_code = :regency and subject_id = :subject and done_at is null")
                .param("owner", owner)
                .param("regency", regency.value())
                .param("subject", subject)
                .update();
    }

    /** Says whom an item is about once that is known, so that whoever the person is entrusted to sees it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void about(RegionCode regency, UUID subject, UUID person) {
        sql.sql(
                        "update work.item set person_id = :person where regency_code = :regency and subject_id = :subject and done_at is null")
                .param("person", person)
                .param("regency", regency.value())
                .param("subject", subject)
                .update();
    }
}

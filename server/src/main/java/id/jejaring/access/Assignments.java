package id.jejaring.access;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Entrusts one person to one post, beyond what its area shows, for as long as a reason lasts. */
@Component
public class Assignments {
    private final JdbcClient sql;
    private final Ids ids;
    private final InstantSource clock;

    Assignments(JdbcClient sql, Ids ids, InstantSource clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param matter what the person is entrusted for: a concern, an episode or a visit, in a place whoever entrusts answers for
     * @param why which one; the same reason is not written twice
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void entrust(Placed matter, UUID person, UUID post, String why) {
        sql.sql("""
                insert into access.assignment (regency_code, id, person_id, village_no, position_id, why, valid_from)
                select :regency, :id, :person, :village, :post, :why, :now
                where not exists (
                    select from access.assignment
                    where regency_code = :regency and person_id = :person and position_id = :post and why = :why and valid_to is null)
                """)
                .param("regency", matter.whose().regency())
                .param("id", ids.next())
                .param("person", person)
                .param("village", matter.whose().village())
                .param("post", post)
                .param("why", why)
                .param("now", at(clock.instant()))
                .update();
    }

    /** To everybody of the post's facility: a doctor looks after whom the nurse beside her accepted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void entrust(Placed matter, UUID person, Post post, String why) {
        if (post.facility() == null) {
            entrust(matter, person, post.id(), why);
        } else {
            entrustFacility(matter, person, post.facility(), why);
        }
    }

    /** To everybody of a place of care, whoever works there now or later. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void entrustFacility(Placed matter, UUID person, UUID facility, String why) {
        sql.sql("""
                insert into access.assignment (regency_code, id, person_id, village_no, facility_id, why, valid_from)
                select :regency, :id, :person, :village, :facility, :why, :now
                where not exists (
                    select from access.assignment
                    where regency_code = :regency and person_id = :person and facility_id = :facility and why = :why and valid_to is null)
                """)
                .param("regency", matter.whose().regency())
                .param("id", ids.next())
                .param("person", person)
                .param("village", matter.whose().village())
                .param("facility", facility)
                .param("why", why)
                .param("now", at(clock.instant()))
                .update();
    }

    /** Ends what was entrusted for this reason, to whomever. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(RegionCode regency, UUID person, String why) {
        releaseAt(regency, person, why, clock.instant());
    }

    /** Ends it later: whoever treated somebody may still be asked about it for some time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void releaseAt(RegionCode regency, UUID person, String why, Instant until) {
        sql.sql("""
                update access.assignment set valid_to = greatest(:until, valid_from)
                where regency_code = :regency and person_id = :person and why = :why and valid_to is null
                """)
                .param("until", at(until))
                .param("regency", regency.value())
                .param("person", person)
                .param("why", why)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void release(RegionCode regency, UUID person, UUID post, String why) {
        sql.sql("""
                update access.assignment set valid_to = :now
                where regency_code = :regency and person_id = :person and position_id = :post and why = :why and valid_to is null
                """)
                .param("now", at(clock.instant()))
                .param("regency", regency.value())
                .param("person", person)
                .param("post", post)
                .param("why", why)
                .update();
    }
}

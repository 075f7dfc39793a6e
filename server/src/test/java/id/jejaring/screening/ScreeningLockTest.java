package id.jejaring.screening;

import static id.jejaring.screening.Ward.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.JejaringTest;
import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Role;
import id.jejaring.person.Person;
import id.jejaring.person.Register;
import id.jejaring.platform.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The second lock, asked behind the back of the first. */
@JejaringTest
class ScreeningLockTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    ScreeningQueries screenings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private Ward ward;
    private Person villager;

    @BeforeEach
    void ward() {
        ward = new Ward(beans);
        villager = ward.villager(1990);
    }

    private Optional<Screening> find(UUID id, Scope scope) {
        return scope.call(() -> transaction.execute(status -> screenings.find(Register.REGENCY, id)));
    }

    @Test
    void row_security_shows_it_to_the_area_the_entrusted_and_its_author_and_to_nobody_else() {
        Actor author = Register.actor(Role.KADER, Set.of(ward.register.village(0)), Set.of());
        UUID id = ward.taken(command(villager.id(), "srq-20", Map.of("q1", "no")), author)
                .id();

        assertThat(find(id, author.scopeFor(Action.READ_SCREENING))).isPresent();
        assertThat(find(id, ward.nurse().scopeFor(Action.READ_SCREENING))).isPresent();
        assertThat(find(id, Register.entrusted(villager.id()))).isPresent();
        assertThat(find(id, Register.inVillage(ward.register.village(1)))).isEmpty();
        assertThat(find(id, Scope.NOTHING)).isEmpty();
        Scope otherKader = new Scope(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(ward.register.village(0)),
                Set.of(),
                Set.of(UUID.randomUUID()),
                Set.of(),
                Set.of(),
                Set.of(),
                UUID.randomUUID(),
                false);
        assertThat(find(id, otherKader)).isEmpty();
    }

    @Test
    void row_security_lets_nobody_write_beyond_their_reach_or_in_anothers_name() {
        Screening taken = ward.taken(command(villager.id(), "srq-20", Map.of("q1", "no")), ward.nurse());
        Person far = ward.villager(1990, ward.register.farVillage());

        assertThatThrownBy(() -> copy(taken.id(), far, Register.POST))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> copy(taken.id(), villager, UUID.randomUUID()))
                .rootCause()
                .hasMessageContaining("row-level security");
        copy(taken.id(), villager, Register.POST);
    }

    /** Past the program's own checks, in the scope of a kader. */
    private void copy(UUID taken, Person about, UUID by) {
        ward.kader()
                .scopeFor(Action.SCREEN)
                .run(() -> transaction.executeWithoutResult(status -> sql.sql("""
                insert into screening.screening (regency_code, id, person_id, village_no, by_position, instrument, instrument_version,
                    answers, complete, suits, sums, bands, flags, red_flags, follow_up, event_at, received_at)
                select regency_code, gen_random_uuid(), :person, :village, :by, instrument, instrument_version,
                    answers, complete, suits, sums, bands, flags, red_flags, follow_up, event_at, received_at
                from screening.screening where id = :id
                """)
                        .param("person", about.id())
                        .param("village", about.villageNo())
                        .param("by", by)
                        .param("id", taken)
                        .update()));
    }

    @Test
    void what_was_taken_is_never_changed_nor_deleted() {
        UUID id = ward.taken(command(villager.id(), "srq-20", Map.of("q1", "no")), ward.nurse())
                .id();
        for (String statement : List.of(
                "update screening.screening set follow_up = true where id = :id",
                "delete from screening.screening where id = :id")) {
            assertThatThrownBy(() -> Register.wide()
                            .run(() -> transaction.executeWithoutResult(
                                    status -> sql.sql(statement).param("id", id).update())))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }
}

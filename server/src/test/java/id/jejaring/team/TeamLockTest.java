package id.jejaring.team;

import static id.jejaring.team.Hall.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.JejaringTest;
import id.jejaring.access.Action;
import id.jejaring.access.Holder;
import id.jejaring.access.Holders;
import id.jejaring.access.OpenGuard;
import id.jejaring.access.Staff;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Scope;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Row security alone, the application's own checks switched off. */
@JejaringTest
@SpringBootTest
@Import(OpenGuard.class)
class TeamLockTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    KeepDecree decrees;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Holders holders;

    Hall hall;

    @BeforeEach
    void enter() {
        hall = Hall.of(beans);
    }

    @Test
    void a_district_reads_its_own_teams_and_no_others() {
        RegionCode near = hall.village();
        RegionCode far = hall.farVillage();
        keep(near);
        keep(far);
        keep(Hall.REGENCY);
        assertThat(places(hall.camat, Action.READ_TEAMS))
                .contains(near.value())
                .doesNotContain(far.value(), Hall.REGENCY.value());
        assertThat(places(hall.secretary, Action.READ_TEAMS)).contains(near.value(), far.value(), Hall.REGENCY.value());
    }

    @Test
    void no_other_action_opens_a_team() {
        keep(hall.village());
        assertThat(places(hall.nurse, Action.READ_CASE)).isEmpty();
        assertThat(places(hall.secretary, Action.READ_LATENESS)).isEmpty();
    }

    @Test
    void reading_teams_opens_no_person_and_no_work() {
        Scope scope = hall.actor(hall.nurse).scopeFor(Action.READ_TEAMS);
        assertThat(scope.villages()).isEmpty();
        assertThat(scope.regencies()).isEmpty();
        assertThat(scope.people()).isEmpty();
        assertThat(scope.within()).isEmpty();
        assertThat(scope.places()).containsExactly(Hall.DISTRICT.value());
    }

    @Test
    void a_camat_writes_nothing_into_another_district() {
        RegionCode far = hall.farVillage();
        assertThatThrownBy(() -> hall.as(
                        hall.camat, Action.KEEP_TEAMS, actor -> decrees.keep(hall.valid(far, TODAY, null), actor)))
                .hasStackTraceContaining("row-level security policy");
    }

    @Test
    void who_holds_a_post_is_told_only_where_teams_are_read() {
        Staff.Member camat = hall.camat;
        assertThat(holders(Action.READ_TEAMS)).containsKey(camat.post());
        assertThat(holders(Action.READ_WORK)).isEmpty();
        assertThat(Scope.of(new UUID(7, 7)).call(() -> holders.of(List.of(camat.post()))))
                .isEmpty();
    }

    private Map<UUID, Holder> holders(Action action) {
        return hall.as(hall.camat, action, actor -> holders.of(List.of(hall.camat.post())));
    }

    private void keep(RegionCode place) {
        assertThat(hall.<Change>as(
                        hall.secretary,
                        Action.KEEP_TEAMS,
                        actor -> decrees.keep(hall.valid(place, TODAY, null), actor)))
                .isInstanceOf(Change.Done.class);
    }

    private List<String> places(Staff.Member who, Action action) {
        return hall.actor(who)
                .scopeFor(action)
                .call(() -> transaction.execute(status -> sql.sql("select region_code from team.decree")
                        .query(String.class)
                        .list()));
    }
}

package id.jejaring.doors;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.Caller;
import id.jejaring.JejaringTest;
import id.jejaring.access.Action;
import id.jejaring.access.Role;
import id.jejaring.platform.Seeder;
import id.jejaring.platform.database.Maintenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint and page, knocked at by every role about people it must not see. */
@JejaringTest
// A context, and so a database, of their own: the town stands in an empty one.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "jejaring.test.town=doors")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorsTest {
    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    Seeder seeder;

    @Autowired
    Maintenance maintenance;

    Town town;
    List<Doors.One> doors = List.of();

    @BeforeAll
    void people_beyond_reach() {
        town = Town.of(port, seeder, maintenance);
        doors = Doors.toKnockAt(mapping);
    }

    @Test
    void every_handler_has_a_door() {
        List<String> without = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            boolean ours = handler.getBeanType().getName().startsWith("id.jejaring");
            if (ours
                    && handler.getMethodAnnotation(id.jejaring.access.Door.class) == null
                    && !info.getPatternValues().contains("/error")) {
                without.add(handler.toString());
            }
        });
        assertThat(without).isEmpty();
        System.out.println("doors: " + Doors.of(mapping).size() + ", knocked at by " + Town.ACCOUNTS.size()
                + " accounts and a stranger");
    }

    @Test
    void every_door_is_knocked_at_but_a_short_list_with_reasons() {
        assertThat(Doors.of(mapping).stream()
                        .map(Doors.One::toString)
                        .filter(door -> doors.stream()
                                .noneMatch(knocked -> knocked.toString().equals(door))))
                .containsExactlyInAnyOrderElementsOf(Doors.UNKNOCKED.keySet());
    }

    @Test
    void each_door_opens_exactly_to_the_roles_of_the_action_table() {
        SoftAssertions all = new SoftAssertions();
        for (String account : Town.ACCOUNTS) {
            Caller caller = new Caller(port).signedIn(account, Town.PASSWORD);
            Role role = Silence.role(account);
            for (Doors.One door : doors) {
                boolean may =
                        door.action().open() || door.action().reachOf(role).isPresent();
                // What an administrator may do to a post of the own body would be done: the far one is not theirs.
                Canary about = door.action() == Action.MANAGE_ACCESS ? town.far : town.beyond;
                int status = Doors.knock(door, caller, about).status();
                all.assertThat(status == 403)
                        .as("%s is refused at %s (%d)", account, door, status)
                        .isEqualTo(!may);
                all.assertThat(status).as("%s at %s", account, door).isLessThan(500);
            }
        }
        all.assertAll();
    }

    @Test
    void a_stranger_is_asked_to_sign_in_at_every_door_but_the_public_ones() {
        SoftAssertions all = new SoftAssertions();
        for (Doors.One door : doors) {
            Caller.Answer answer = Doors.knock(door, new Caller(port), town.beyond);
            boolean asked = answer.status() == 401 || answer.location().startsWith("/sign-in");
            all.assertThat(asked)
                    .as("%s answers a stranger %d", door, answer.status())
                    .isEqualTo(!door.action().open());
        }
        all.assertAll();
    }

    @Test
    void no_browser_keeps_what_somebody_signed_in_was_answered() {
        SoftAssertions all = new SoftAssertions();
        Caller nurse = new Caller(port).signedIn(town.neighbour, Town.PASSWORD);
        for (Doors.One door : doors) {
            if (!door.action().open() && door.method().name().equals("GET")) {
                all.assertThat(Doors.knock(door, nurse, town.beyond).caching())
                        .as(door.toString())
                        .contains("no-store");
            }
        }
        all.assertAll();
    }

    @Test
    void nobody_reads_or_changes_a_person_beyond_their_reach() {
        Silence.around(town, doors, port);
    }

    /** Otherwise the silence above would prove nothing. */
    @Test
    void whoever_is_entitled_does_read_them() {
        Caller nurse = new Caller(port).signedIn(town.neighbour, Town.PASSWORD);
        StringBuilder read = new StringBuilder();
        for (Doors.One door : doors) {
            boolean reads = door.method().name().equals("GET")
                    && Set.of(
                                    Action.READ_CONCERN,
                                    Action.READ_CASE,
                                    Action.READ_PERSON,
                                    Action.READ_REFERRAL,
                                    Action.ASSESS,
                                    Action.RECORD_VISIT,
                                    Action.SCREEN,
                                    Action.READ_SCREENING,
                                    Action.MATCH_CONCERN)
                            .contains(door.action());
            // Words in a PDF are packed; LoopTest of the journeys opens one.
            boolean paper = door.pattern().endsWith("/letter");
            if (reads && !door.program() && !paper) {
                String body = Doors.knock(door, nurse, town.beyond).body();
                assertThat(body).as(door.toString()).contains(town.beyond.song());
                read.append(body);
            }
        }
        // Who decided for the person is written down, but no page tells it yet.
        assertThat(Canary.FIELDS)
                .filteredOn(field -> !field.equals("suami"))
                .allSatisfy(field -> assertThat(read).contains(town.beyond.word(field)));
        assertThat(new Caller(port)
                        .signedIn("piket", Town.PASSWORD)
                        .get("/episodes/" + town.beyond.episode())
                        .body())
                .contains(town.beyond.song());
    }

    @Test
    void whoever_works_there_reads_the_teams_of_the_canary() {
        Caller secretary = new Caller(port).signedIn("jombang.tpkjm", Town.PASSWORD);
        assertThat(secretary.get("/teams/35.17/team").body()).contains(town.far.song());
        assertThat(secretary.get("/teams/35.17/decrees/" + town.far.concern()).body())
                .contains(town.far.song());
    }

    @Test
    void whoever_works_there_reads_the_meetings_of_the_canary() {
        Caller secretary = new Caller(port).signedIn("jombang.tpkjm", Town.PASSWORD);
        for (String path : List.of("/meetings/", "/meetings/days/", "/meetings/actions/")) {
            assertThat(secretary.get(path + town.far.concern()).body()).contains(town.far.song());
        }
    }
}

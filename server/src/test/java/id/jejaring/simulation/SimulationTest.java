package id.jejaring.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.jejaring.JejaringTest;
import id.jejaring.phone.Copy;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** {@code -Djejaring.seed=4711} plays one world, {@code -Djejaring.seeds=1000} as many as that. */
@JejaringTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(SimulatedClock.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulationTest {
    private static final int SEEDS = Integer.getInteger("jejaring.seeds", 20);
    private static final int MOST_SEEDS = 60;

    @LocalServerPort
    int port;

    @Autowired
    ListableBeanFactory beans;

    ServerSide server;

    @BeforeAll
    void a_world_to_begin_with() throws SQLException {
        server = new ServerSide(beans, port);
    }

    @Test
    void the_server_keeps_its_promises_whatever_happens() throws SQLException {
        Integer only = Integer.getInteger("jejaring.seed");
        for (int seed : only == null ? IntStream.rangeClosed(1, SEEDS).toArray() : new int[] {only}) {
            new World(server).play(Trace.of(seed));
        }
    }

    /** Drawn by hand: whoever shares the phone sends first, to a server that does not know the other's device any more. */
    @Test
    void a_restore_to_before_an_enrolment_loses_nobodys_records() throws SQLException {
        Step good = new Step.Sync(0, false, Step.Fault.NONE);
        new World(server)
                .play(new Trace(
                        0,
                        List.of(
                                good,
                                new Step.Backup(),
                                new Step.Save(1, Step.Kind.CONCERN, 0, 1),
                                new Step.Restore(),
                                good)));
    }

    @Test
    void a_restore_that_begins_no_new_history_is_noticed() {
        assertThat(caught(Copy::new, false)).containsPattern("[245] ");
    }

    @Test
    void a_phone_that_keeps_what_was_deleted_is_noticed() {
        Supplier<Copy> keeping = () -> new Copy() {
            @Override
            protected void apply(String part, JsonNode change) {
                if (!change.at("/k").asString().equals("del")) {
                    super.apply(part, change);
                }
            }
        };
        assertThat(caught(keeping, true)).contains("5 a change was skipped");
    }

    /** The first thing the simulation says. */
    private String caught(Supplier<Copy> copies, boolean raising) {
        for (int seed = 1; seed <= MOST_SEEDS; seed++) {
            Trace trace = Trace.of(seed);
            Throwable noticed = catchThrowable(() -> new World(server, copies, raising).play(trace));
            if (noticed != null) {
                return String.valueOf(noticed.getMessage());
            }
        }
        return "nothing was noticed";
    }
}

package id.jejaring.screening;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.access.EachBody;
import id.jejaring.access.Role;
import id.jejaring.access.Staff;
import id.jejaring.region.Regions;
import id.jejaring.sync.spi.Feed;
import id.jejaring.sync.spi.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@JejaringTest
// A database of its own: only the regency of this test has posts, and the program's own round tells nobody before.
@SpringBootTest(properties = {"jejaring.test.town=feed", "jejaring.attached=true"})
class InstrumentFeedTest {
    private static final Instant BEFORE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant AFTER = Instant.parse("2027-06-01T00:00:00Z");

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient sql;

    @Autowired
    EachBody each;

    @Autowired
    Regions regions;

    @Autowired
    TransactionTemplate transaction;

    private final List<String> told = new ArrayList<>();
    private Instant now = BEFORE;

    private final Feed feed = new Feed() {
        @Override
        public void changed(Part part, String entity, UUID id) {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isTrue();
            told.add(part.regency() + " " + part.name() + " " + entity + " changed");
        }

        @Override
        public void gone(Part part, String entity, UUID id, Why why, @Nullable UUID into) {
            told.add(part.regency() + " " + part.name() + " " + entity + " gone");
        }
    };

    @BeforeEach
    void nobody_was_told() {
        Staff staff = new Staff(beans);
        staff.sql("delete from screening.told");
        if (staff.ask(Long.class, "select count(*) from access.position where regency_code = '62.01'") == 0) {
            staff.hire(Role.NURSE, "62.01");
        }
    }

    /** A server that has just been started with these documents. */
    private void start(String... documents) {
        told.clear();
        new InstrumentFeed(
                        new Instruments(List.of(documents)),
                        new ToldInstruments(sql, feed) {
                            @Override
                            public void tell(id.jejaring.kernel.RegionCode regency, List<Instruments.Kept> current) {
                                transaction.executeWithoutResult(status -> super.tell(regency, current));
                            }
                        },
                        each,
                        regions,
                        () -> now)
                .round();
    }

    private static String document(String changes) {
        String made = Vectors.ALL.get("instruments").get(0).toString().replace("\"draft\"", "\"active\"");
        return made.replace("Made up for tests", changes);
    }

    @Test
    void phones_are_told_once_and_again_only_of_what_changed() {
        start(document("first"));
        assertThat(told).containsExactly("62.01 ref instrument changed");
        start(document("first"));
        assertThat(told).isEmpty();
        start(document("second"));
        assertThat(told).containsExactly("62.01 ref instrument changed");
    }

    @Test
    void a_version_whose_day_has_come_to_end_is_taken_back() {
        start(document("first"));
        now = AFTER;
        start(document("first"));
        assertThat(told).containsExactly("62.01 ref instrument gone");
        start(document("first"));
        assertThat(told).isEmpty();
    }

    @Test
    void a_document_that_is_gone_is_taken_back() {
        start(document("first"), Instruments.files().getFirst());
        assertThat(told).hasSize(2);
        start(Instruments.files().getFirst());
        assertThat(told).containsExactly("62.01 ref instrument gone");
    }
}

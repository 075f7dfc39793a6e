package id.jejaring.sync;

import id.jejaring.Caller;
import id.jejaring.JejaringTest;
import id.jejaring.access.Audit;
import id.jejaring.access.Role;
import id.jejaring.access.Staff;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Regions;
import id.jejaring.sync.spi.Feed;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A kader with a phone, and the running server. */
@JejaringTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(FieldTest.Notes.class)
abstract class FieldTest {
    static final RegionCode REGENCY = new RegionCode("62.01");

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    Regions regions;

    @Autowired
    Note notes;

    Staff staff;
    Staff.Member kader;
    Phone phone;

    @TestConfiguration(proxyBeanMethods = false)
    static class Notes {
        @Bean
        Note note(Feed feed, Audit audit, JdbcClient sql) {
            return new Note(feed, audit, sql);
        }
    }

    @BeforeEach
    void a_kader_with_a_phone() {
        staff = new Staff(beans);
        kader = staff.hire(Role.KADER, village(0));
        phone = phoneOf(kader);
    }

    /** The number of a village, as bodies name it. */
    String no(int index) {
        return String.valueOf(number(index));
    }

    String village(int index) {
        return regions.villages(REGENCY).get(index).code().value();
    }

    int number(int index) {
        return regions.villagesUnder(REGENCY)[index];
    }

    Phone phoneOf(Staff.Member member) {
        return Phone.of(new Caller(port).signedIn(member.login(), Staff.PASSWORD));
    }

    String note(UUID id, String text) {
        return phone.seal(id, "note", Note.body(no(0), text));
    }

    String ending(UUID id, String then) {
        return phone.seal(id, "note", Note.body(no(0), "catatan", then));
    }

    int audited(UUID id) {
        return staff.ask(Integer.class, "select count(*) from access.audit where subject_id = ?", id);
    }

    int counted(UUID id) {
        return staff.ask(Integer.class, "select count(*) from sync.item where id = ?", id);
    }

    int kept(UUID id) {
        return staff.ask(Integer.class, "select count(*) from sync.mutation where id = ?", id);
    }

    int quarantined(UUID id) {
        return staff.ask(Integer.class, "select count(*) from sync.quarantine where id = ?", id);
    }
}

package id.jejaring.sync.spi;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.Caller;
import id.jejaring.JejaringTest;
import id.jejaring.access.Role;
import id.jejaring.access.Staff;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Regions;
import id.jejaring.sync.Phone;
import id.jejaring.sync.Phone.Got;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every kind of record must do, whatever it is about: it passes through the whole program and a real phone's seal. */
@JejaringTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class SyncContract {
    private static final RegionCode REGENCY = new RegionCode("62.01");

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    Regions regions;

    protected Staff staff;
    protected Staff.Member author;
    protected Phone phone;
    final UUID record = UUID.randomUUID();

    /** As it stands in the header. */
    protected abstract String type();

    /** Tables it may write, each with its schema. */
    protected abstract List<String> tables();

    /** Something that has to be there first. */
    protected void prepare() {}

    /** A body that is taken from this author. */
    protected abstract String body();

    /** Another one that would be taken. */
    protected abstract String otherBody();

    /** As good, but about a village that is none of the author's. */
    protected abstract String bodyElsewhere();

    /** JSON, and nothing that anybody could take. */
    protected String bodyWithoutSense() {
        return "{\"nonsense\":\"1\"}";
    }

    protected Role role() {
        return Role.KADER;
    }

    protected final String village(int index) {
        return regions.villages(REGENCY).get(index).code().value();
    }

    /** The number of the same village, as bodies name it. */
    protected final String no(int index) {
        return String.valueOf(regions.villagesUnder(REGENCY)[index]);
    }

    /** Of the same role, somewhere else. */
    protected final Phone neighbour() {
        return phoneOf(staff.hire(role(), village(20)));
    }

    /** Of the same role in the same village. */
    protected final Phone colleague() {
        return phoneOf(staff.hire(role(), village(0)));
    }

    private Phone phoneOf(Staff.Member member) {
        return Phone.of(new Caller(port).signedIn(member.login(), Staff.PASSWORD));
    }

    @BeforeEach
    void an_author_with_a_phone() {
        staff = new Staff(beans);
        author = staff.hire(role(), village(0));
        phone = phoneOf(author);
        prepare();
    }

    private String line(String body) {
        return phone.seal(record, type(), body);
    }

    /** A fingerprint of all it may write, of what phones are told, and of the audit. */
    private String state() {
        StringBuilder state = new StringBuilder();
        for (String table : tables()) {
            state.append(staff.ask(
                            String.class,
                            "select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from " + table + " t"))
                    .append(' ');
        }
        return state.append(staff.ask(String.class, "select coalesce(sum(head), 0)::text from sync.partition"))
                .append(' ')
                .append(audited())
                .toString();
    }

    /** What the author did, besides handling the phone. */
    private int audited() {
        return staff.ask(
                Integer.class,
                "select count(*) from access.audit where account_id = ? and action <> 'SYNC'",
                author.account());
    }

    @Test
    void what_is_taken_is_written_audited_and_signed_for() {
        String before = state();
        int audited = audited();

        Got receipt = phone.pushOne(line(body()));

        assertThat(receipt.s()).as(receipt.code()).isEqualTo("ok");
        assertThat(phone.believes(receipt)).isTrue();
        assertThat(state()).isNotEqualTo(before);
        assertThat(audited()).isGreaterThan(audited);
    }

    @Test
    void sent_twice_it_changes_nothing() {
        String line = line(body());
        phone.pushOne(line);
        String once = state();

        assertThat(phone.push(line, line)).extracting(Got::s).containsExactly("dup", "dup");

        assertThat(state()).isEqualTo(once);
    }

    @Test
    void other_content_under_the_same_id_is_refused() {
        phone.pushOne(line(body()));
        String once = state();

        assertThat(phone.pushOne(line(otherBody())).code()).isEqualTo("id_reused");

        assertThat(state()).isEqualTo(once);
    }

    @Test
    void what_is_none_of_the_authors_waits_for_a_supervisor_and_is_not_written() {
        String elsewhere = bodyElsewhere();
        String before = state();

        Got receipt = phone.pushOne(line(elsewhere));

        assertThat(receipt.s()).as(receipt.code()).isEqualTo("review");
        assertThat(phone.believes(receipt)).isTrue();
        assertThat(state()).isEqualTo(before);
        assertThat(staff.ask(Integer.class, "select count(*) from sync.quarantine where id = ?", record))
                .isEqualTo(1);
    }

    @Test
    void what_makes_no_sense_is_invalid_and_writes_nothing() {
        String before = state();

        Got receipt = phone.pushOne(line(bodyWithoutSense()));

        assertThat(receipt.s()).isEqualTo("rejected");
        assertThat(receipt.code()).startsWith("invalid");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void what_is_not_taken_disturbs_no_other_of_the_same_push() {
        List<Got> receipts = phone.push(
                phone.seal(UUID.randomUUID(), type(), bodyWithoutSense()),
                line(body()),
                phone.seal(UUID.randomUUID(), type(), bodyElsewhere()));

        assertThat(receipts).extracting(Got::s).containsExactly("rejected", "ok", "review");
    }

    @Test
    void a_clock_in_the_future_is_taken_flagged_and_bounded_by_the_receipt() {
        String future = Instant.now().plus(Duration.ofDays(700)).toString();

        Got receipt = phone.pushOne(phone.seal(record, type(), 1, future, null, null, body()));

        assertThat(receipt.s()).as(receipt.code()).isEqualTo("ok");
        assertThat(staff.ask(
                        Boolean.class,
                        "select clock_doubted and event_at = received_at from sync.mutation where id = ?",
                        record))
                .isTrue();
    }

    @Test
    void somebody_who_may_not_do_it_writes_nothing() {
        staff.sql("update access.position_grant set valid_to = now() where position_id = ?", author.post());
        String before = state();

        assertThat(phone.pushOne(line(body())).code()).isEqualTo("out_of_scope");

        assertThat(state()).isEqualTo(before);
    }
}

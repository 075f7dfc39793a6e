package id.jejaring.simulation;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.Caller;
import id.jejaring.access.Role;
import id.jejaring.access.Staff;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Regions;
import id.jejaring.sync.Phone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The world at the start: villages, accounts and people as field/sim/README.md has them, and a nurse who works in the office. */
final class Beginning {
    static final RegionCode REGENCY = new RegionCode("62.01");
    private static final List<Set<Integer>> REACH = List.of(Set.of(1), Set.of(1, 2), Set.of(2, 3));
    private final Staff staff;
    private final Ids ids;
    private final int[] numbers;
    private final List<String> codes;
    private final Staff.Member nurse;
    private final List<Staff.Member> kaders = new ArrayList<>();
    private final Phone office;

    Beginning(BeanFactory beans, int port) {
        staff = new Staff(beans);
        ids = beans.getBean(Ids.class);
        Regions regions = beans.getBean(Regions.class);
        numbers = regions.villagesUnder(REGENCY);
        codes = regions.villages(REGENCY).stream()
                .map(village -> village.code().value())
                .toList();
        nurse = staff.hire(Role.NURSE, codes.getFirst().substring(0, 8));
        for (Set<Integer> reach : REACH) {
            List<Integer> villages = reach.stream().sorted().toList();
            kaders.add(staff.hire(Role.KADER, code(villages.getFirst())));
            villages.stream().skip(1).forEach(village -> grant(kaders.getLast(), village, Staff.LONG_AGO));
        }
        // A sign-in takes no longer than anything else: phones that are shared have many.
        staff.sql(
                "update access.account set password_hash = ?",
                new Argon2PasswordEncoder(16, 32, 1, 64, 1).encode(Staff.PASSWORD));
        office = Phone.of(new Caller(port).signedIn(nurse.login(), Staff.PASSWORD));
        people();
    }

    private void people() {
        List<String> lines = new ArrayList<>();
        for (int village = 1; village <= Trace.VILLAGES; village++) {
            lines.add(office.seal(
                    household(village),
                    "household",
                    "{\"village\":%d,\"home\":\"Rumah %d\"}".formatted(number(village), village)));
        }
        IntStream.range(0, Trace.PEOPLE)
                .forEach(n ->
                        lines.add(office.seal(person(n), "person", newcomer(1 + n % Trace.VILLAGES, "Orang " + n))));
        List<Phone.Got> receipts = office.push(lines);
        if (!receipts.stream().allMatch(receipt -> receipt.s().equals("ok"))) {
            throw new IllegalStateException("nobody lives here: " + receipts);
        }
    }

    /** What a phone says of somebody new in a village. */
    String newcomer(int village, String name) {
        return "{\"village\":%d,\"household\":\"%s\",\"relation\":\"OTHER\",\"name\":\"%s\",\"sex\":\"UNKNOWN\"}"
                .formatted(number(village), household(village), name);
    }

    void grant(Staff.Member kader, int village, Instant from) {
        staff.sql(
                "insert into access.position_grant (regency_code, id, position_id, role, region_code, valid_from) values (?, ?, ?, 'KADER', ?, ?)",
                REGENCY.value(),
                ids.next(),
                kader.post(),
                code(village),
                at(from));
    }

    static UUID person(int n) {
        return new UUID(0x7000L, 0x8003_0000_0000_0000L + n);
    }

    static UUID household(int village) {
        return new UUID(0x7000L, 0x8005_0000_0000_0000L + village);
    }

    static Set<Integer> reach(int account) {
        return REACH.get(account);
    }

    /** As bodies name it. */
    int number(int village) {
        return numbers[village - 1];
    }

    String code(int village) {
        return codes.get(village - 1);
    }

    String register(int village) {
        return "v" + number(village) + "k";
    }

    Staff.Member kader(int account) {
        return kaders.get(account);
    }

    Staff staff() {
        return staff;
    }

    /** Enrolled before everything, so that every copy knows it. */
    UUID officeDevice() {
        return office.id;
    }

    Staff.Member nurse() {
        return nurse;
    }
}

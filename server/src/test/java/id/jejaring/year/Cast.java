package id.jejaring.year;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.access.Role;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Region;
import id.jejaring.region.Regions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The regency before the year begins: its places of care, its posts and who holds them. Some tiers are empty on purpose. */
final class Cast {
    static final RegionCode REGENCY = new RegionCode("62.01");
    static final String PASSWORD = "sungai arut tenang";
    private static final RegionCode PROVINCE = new RegionCode("62");
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");
    private static final int SERVED = 12;
    private final JdbcClient sql;
    private final Chance chance;
    private final String hash = new Argon2PasswordEncoder(16, 32, 1, 64, 1).encode(PASSWORD);
    private final Map<UUID, Seat> seats = new HashMap<>();
    private final Map<Integer, List<Seat>> clinicians = new HashMap<>();
    private final Map<Integer, Seat> kaders = new HashMap<>();
    private final List<Integer> villages = new ArrayList<>();
    private final Map<Role, List<Seat>> offices = new HashMap<>();
    final UUID rsud;
    final UUID rsj;
    final UUID closed;

    /** A post and who holds it. */
    record Seat(
            UUID post,
            UUID account,
            Role role,
            String login,
            RegionCode region,
            @Nullable UUID facility) {}

    Cast(JdbcClient sql, Regions regions, Chance chance) {
        this.sql = sql;
        this.chance = chance;
        rsud = facility(REGENCY, "rsud", REGENCY, List.of());
        rsj = facility(PROVINCE, "rsj", PROVINCE, List.of());
        closed = facility(REGENCY, "care_house", REGENCY, List.of());
        offer(REGENCY, rsud, null);
        offer(REGENCY, closed, "Renovasi gedung");
        hire(Role.HOSPITAL_INTAKE, REGENCY, rsud);
        for (Role role : List.of(
                Role.DUTY_OFFICER,
                Role.DUTY_OFFICER,
                Role.PSYCHOLOGIST,
                Role.SOCIAL_OFFICER,
                Role.TPKJM_SECRETARY,
                Role.HEALTH_HEAD,
                Role.ADMINISTRATOR)) {
            hire(role, REGENCY, null);
        }
        for (Region district : regions.children(REGENCY)) {
            hire(Role.CAMAT, district.code(), null);
            district(regions.villages(district.code()));
        }
    }

    private void district(List<Region> all) {
        for (int from = 0; from < all.size(); from += SERVED) {
            List<Region> served = all.subList(from, Math.min(all.size(), from + SERVED));
            RegionCode district = served.getFirst().code().district();
            UUID puskesmas = facility(REGENCY, "puskesmas", served.getFirst().code(), numbers(served));
            List<Seat> team = new ArrayList<>(
                    List.of(hire(Role.NURSE, district, puskesmas), hire(Role.DOCTOR, district, puskesmas)));
            // One Puskesmas in three has no head, one pair of villages in three no midwife.
            if (!chance.percent(33)) {
                team.add(hire(Role.PUSKESMAS_HEAD, district, puskesmas));
            }
            for (int n = 0; n < served.size(); n += 2) {
                List<Region> pair = served.subList(n, Math.min(served.size(), n + 2));
                List<Seat> near = new ArrayList<>(team);
                if (!chance.percent(33)) {
                    near.addFirst(hire(
                            Role.MIDWIFE,
                            district,
                            facility(REGENCY, "pustu", pair.getFirst().code(), numbers(pair))));
                }
                pair.forEach(village -> settle(village, near));
            }
        }
    }

    private static List<Integer> numbers(List<Region> all) {
        return all.stream().map(Region::villageNo).toList();
    }

    private void settle(Region village, List<Seat> near) {
        villages.add(village.villageNo());
        clinicians.put(village.villageNo(), List.copyOf(near));
        kaders.put(village.villageNo(), hire(Role.KADER, village.code(), null));
        if (!chance.percent(10)) {
            hire(Role.VILLAGE_SECRETARY, village.code(), null);
        }
    }

    private UUID facility(RegionCode body, String kind, RegionCode region, List<Integer> catchment) {
        UUID id = chance.id();
        sql.sql("""
                insert into region.facility (regency_code, id, kind, name, region_code, opened_on)
                values (:body, :id, :kind, :name, :region, '2020-01-01')
                """)
                .param("body", body.value())
                .param("id", id)
                .param("kind", kind)
                .param("name", kind.toUpperCase(Locale.ROOT) + " " + region)
                .param("region", region.value())
                .update();
        catchment.forEach(village -> sql.sql("insert into region.catchment values (:body, :id, :village)")
                .param("body", body.value())
                .param("id", id)
                .param("village", village)
                .update());
        return id;
    }

    private void offer(RegionCode body, UUID facility, @Nullable String closedWhy) {
        sql.sql("""
                insert into referral.offer (regency_code, facility_id, valid_from, services, beds, closed_why, source)
                values (:body, :id, '2024-01-01', '{inpatient,outpatient,rehabilitation}', 8, :closed, 'simulasi')
                """)
                .param("body", body.value())
                .param("id", facility)
                .param("closed", closedWhy)
                .update();
    }

    private Seat hire(Role role, RegionCode region, @Nullable UUID facility) {
        String login = role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + (seats.size() + 1);
        Seat seat = new Seat(chance.id(), chance.id(), role, login, region, facility);
        for (String statement : List.of(
                "insert into access.account (regency_code, id, login, full_name, password_hash, created_at) values (:body, :account, :login, :login, :hash, :since)",
                "insert into access.login (login, regency_code, account_id) values (:login, :body, :account)",
                "insert into access.position (regency_code, id, role, title, region_code, facility_regency, facility_id, created_at) values (:body, :post, :role, :login, :region, :place, :facility, :since)",
                "insert into access.position_grant (regency_code, id, position_id, role, region_code, facility_regency, facility_id, valid_from) values (:body, gen_random_uuid(), :post, :role, :region, :place, :facility, :since)",
                "insert into access.holding (regency_code, id, position_id, account_regency, account_id, kind, valid_from) values (:body, gen_random_uuid(), :post, :body, :account, 'definitive', :since)")) {
            sql.sql(statement)
                    .param("body", REGENCY.value())
                    .param("login", login)
                    .param("account", seat.account())
                    .param("hash", hash)
                    .param("post", seat.post())
                    .param("role", role.name())
                    .param("region", region.value())
                    .param("place", facility == null ? null : REGENCY.value())
                    .param("facility", facility)
                    .param("since", at(LONG_AGO))
                    .update();
        }
        seats.put(seat.post(), seat);
        offices.computeIfAbsent(role, each -> new ArrayList<>()).add(seat);
        return seat;
    }

    Seat seat(UUID post) {
        Seat found = seats.get(post);
        if (found == null) {
            throw new IllegalStateException("nobody was hired for " + post);
        }
        return found;
    }

    List<Integer> villages() {
        return villages;
    }

    Seat kader(int village) {
        return java.util.Objects.requireNonNull(kaders.get(village));
    }

    List<Seat> kaders() {
        return of(Role.KADER);
    }

    /** Nearest first. */
    List<Seat> clinicians(int village) {
        return java.util.Objects.requireNonNull(clinicians.get(village));
    }

    Seat clinician(int village, Role role) {
        return clinicians(village).stream()
                .filter(seat -> seat.role() == role)
                .findFirst()
                .orElseThrow();
    }

    List<Seat> of(Role role) {
        return offices.getOrDefault(role, List.of());
    }

    Seat one(Role role) {
        return of(role).getFirst();
    }
}

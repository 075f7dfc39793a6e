package id.jejaring.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.access.Action;
import id.jejaring.access.Role;
import id.jejaring.access.Staff;
import id.jejaring.care.Ward;
import id.jejaring.region.FacilityRef;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What an agreement covers: this service, at this place, on this day. */
@JejaringTest
class CoverTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Pontianak"));

    @Autowired
    BeanFactory beans;

    Ward ward;
    Staff.Member secretary;
    FacilityRef hospital;

    @BeforeEach
    void a_hospital_of_the_province() {
        ward = Ward.of(beans);
        secretary = ward.staff.hire(Role.TPKJM_SECRETARY, Ward.REGENCY.value());
        hospital = new FacilityRef(new id.jejaring.kernel.RegionCode("62"), UUID.randomUUID());
        ward.staff.sql(
                "insert into region.facility (regency_code, id, kind, name, region_code, opened_on) values ('62', ?, 'rsj', 'RSJ Uji', '62', '2020-01-01')",
                hospital.id());
    }

    @Test
    void it_covers_its_services_from_the_first_to_the_last_day() {
        kept(TODAY.minusDays(10), TODAY.plusDays(10));

        assertThat(covered(CareKind.INPATIENT, TODAY)).isTrue();
        assertThat(covered(CareKind.INPATIENT, TODAY.minusDays(10))).isTrue();
        assertThat(covered(CareKind.INPATIENT, TODAY.plusDays(10))).isTrue();
        assertThat(covered(CareKind.INPATIENT, TODAY.minusDays(11))).isFalse();
        assertThat(covered(CareKind.INPATIENT, TODAY.plusDays(11))).isFalse();
        assertThat(covered(CareKind.DRUG_REHABILITATION, TODAY)).isFalse();
    }

    @Test
    void two_may_overlap_and_the_one_that_lasts_longest_counts() {
        kept(TODAY.minusDays(10), TODAY.plusDays(10));
        UUID longer = kept(TODAY.minusDays(5), TODAY.plusDays(700));

        assertThat(cover(CareKind.INPATIENT, TODAY)).isEqualTo(longer);
    }

    @Test
    void one_that_ends_before_it_begins_is_refused() {
        assertThat(keep(draft("UJI/" + UUID.randomUUID(), TODAY, TODAY.minusDays(1), hospital.id(), null)))
                .isInstanceOf(Agreements.Outcome.Refused.class);
    }

    @Test
    void it_has_one_partner_and_a_number_of_its_own() {
        String number = "UJI/" + UUID.randomUUID();
        assertThat(keep(draft(number, TODAY, TODAY, hospital.id(), "RS Lain")))
                .isInstanceOf(Agreements.Outcome.Refused.class);
        assertThat(keep(draft(number, TODAY, TODAY, null, null))).isInstanceOf(Agreements.Outcome.Refused.class);
        assertThat(keep(draft(number, TODAY, TODAY, UUID.randomUUID(), null)))
                .isInstanceOf(Agreements.Outcome.Refused.class);
        assertThat(keep(draft(number, TODAY, TODAY, null, "RS Swasta Lain")))
                .isInstanceOf(Agreements.Outcome.Kept.class);
        assertThat(keep(draft(number, TODAY, TODAY, null, "RS Swasta Lain")))
                .isInstanceOf(Agreements.Outcome.Refused.class);
    }

    @Test
    void it_calls_for_renewal_before_its_end() {
        Agreement agreement = new Agreement(
                Ward.REGENCY,
                UUID.randomUUID(),
                "1",
                "Uji",
                "Dinas",
                hospital,
                "RSJ",
                Set.of(CareKind.INPATIENT),
                TODAY.minusYears(2),
                TODAY.plusDays(100),
                null);

        assertThat(agreement.standing(TODAY, 180)).isEqualTo(Agreement.Standing.ENDING);
        assertThat(agreement.standing(TODAY, 100)).isEqualTo(Agreement.Standing.IN_FORCE);
        assertThat(agreement.standing(TODAY.plusDays(101), 180)).isEqualTo(Agreement.Standing.ENDED);
        assertThat(agreement.standing(TODAY.minusYears(3), 180)).isEqualTo(Agreement.Standing.NOT_YET);
    }

    private boolean covered(CareKind service, LocalDate day) {
        return ward.as(
                ward.nurse,
                Action.SEND_REFERRAL,
                actor -> beans.getBean(Cover.class)
                        .of(Ward.REGENCY, service, hospital, day)
                        .isPresent());
    }

    private UUID cover(CareKind service, LocalDate day) {
        return ward.as(
                ward.nurse,
                Action.SEND_REFERRAL,
                actor -> beans.getBean(Cover.class)
                        .of(Ward.REGENCY, service, hospital, day)
                        .orElseThrow()
                        .id());
    }

    private UUID kept(LocalDate from, LocalDate to) {
        return ((Agreements.Outcome.Kept) keep(draft("UJI/" + UUID.randomUUID(), from, to, hospital.id(), null))).id();
    }

    private Agreements.Outcome keep(Agreements.Draft draft) {
        return ward.as(
                secretary,
                Action.KEEP_AGREEMENTS,
                actor -> beans.getBean(Agreements.class).keep(draft, actor));
    }

    private static Agreements.Draft draft(
            String number, LocalDate from, LocalDate to, @Nullable UUID partner, @Nullable String name) {
        return new Agreements.Draft(
                UUID.randomUUID(),
                number,
                "Pelayanan rawat inap jiwa",
                "Dinas Sosial",
                partner,
                name,
                Set.of(CareKind.INPATIENT, CareKind.PICKUP),
                from,
                to,
                null);
    }
}

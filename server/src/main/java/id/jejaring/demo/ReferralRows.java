package id.jejaring.demo;

import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Referrals and agreements as rows, written as their modules write them. */
final class ReferralRows {
    private static final LocalDate TOLD = LocalDate.of(2025, 1, 6);
    private final Sheets sheets;
    private final RegionCode regency;

    ReferralRows(Sheets sheets, RegionCode regency) {
        this.sheets = sheets;
        this.regency = regency;
    }

    /** Somebody who is referred. */
    record Subject(UUID person, int village, UUID episode) {}

    /** @param previous the declined one before */
    record Sent(
            UUID id,
            Subject of,
            Post sender,
            Site to,
            @Nullable Post receiver,
            @Nullable UUID previous,
            String urgency,
            String reason,
            String cover,
            Instant at,
            String number,
            String token) {}

    record Step(
            String state,
            Instant at,
            Post by,
            @Nullable String informant,
            @Nullable String note) {}

    static void offer(Sheets sheets, Site site, List<String> services, int beds) {
        sheets.sheet("referral.offer", "regency_code, facility_id, valid_from, services, beds, source")
                .row(site.body(), site.id(), TOLD, services, beds, "Data demo, dikarang");
    }

    void referral(Sent r, Step last, @Nullable UUID visit) {
        Site from = r.sender().site();
        sheets.sheet("referral.referral", """
                regency_code, id, person_id, village_no, episode_id, from_regency, from_id, sender_id, to_regency, to_id, receiver_id,
                previous_id, service, urgency, reason, done_so_far, medicines, escort, transport, cover, cover_checked, sent_at,
                expected_at, number, letter_token, state, state_at, visit_id""")
                .row(
                        regency,
                        r.id(),
                        r.of().person(),
                        r.of().village(),
                        r.of().episode(),
                        from == null ? null : from.body(),
                        from == null ? null : from.id(),
                        r.sender().id(),
                        r.to().body(),
                        r.to().id(),
                        r.receiver() == null ? null : r.receiver().id(),
                        r.previous(),
                        "inpatient",
                        r.urgency(),
                        r.reason(),
                        "Ditemani bergantian, minum dan obat diberikan di Puskesmas",
                        "Risperidone 2 mg malam, terakhir kemarin",
                        "Kakak dan perawat",
                        "Ambulans Puskesmas",
                        r.cover(),
                        r.cover().equals("jkn") ? "Kartu dilihat perawat" : null,
                        r.at(),
                        r.at().plusSeconds(5400),
                        r.number(),
                        r.token(),
                        last.state(),
                        last.at(),
                        visit);
    }

    void step(Sent r, UUID id, Step step) {
        sheets.sheet("referral.progress", """
                regency_code, id, referral_id, person_id, village_no, state, at, recorded_at, told, by_position, informant, note""")
                .row(
                        regency,
                        id,
                        r.id(),
                        r.of().person(),
                        r.of().village(),
                        step.state(),
                        step.at(),
                        step.at(),
                        step.informant() == null ? "here" : "telephone",
                        step.by().id(),
                        step.informant(),
                        step.note());
    }

    void discharge(Sent r, Instant at, LocalDate control) {
        sheets.sheet("referral.discharge", """
                regency_code, referral_id, person_id, village_no, outcome, at, summary, medicines, next_control""")
                .row(
                        regency,
                        r.id(),
                        r.of().person(),
                        r.of().village(),
                        "home",
                        at,
                        "Tenang dan tidur cukup, mengenali keluarga. Suara berkurang. Perlu ditemani minum obat dan kegiatan ringan di rumah.",
                        "Risperidone 2 mg dua kali sehari",
                        control);
    }

    void search(Sent r, Post owner, Instant since) {
        sheets.sheet(
                        "referral.family_search",
                        "regency_code, referral_id, person_id, village_no, owner_id, known, since")
                .row(
                        regency,
                        r.id(),
                        r.of().person(),
                        r.of().village(),
                        owner.id(),
                        "Menyebut kampung di tepi sungai di hulu dan adik bernama Ratih. Logat pesisir. Membawa tas anyaman.",
                        since);
    }

    /** The place reads whom it was asked to take; whoever visits, whom they visit. */
    void entrust(Sent r, UUID id, @Nullable Post post, String why, Instant from, @Nullable Instant until) {
        sheets.sheet("access.assignment", """
                regency_code, id, person_id, village_no, position_id, facility_id, why, valid_from, valid_to""")
                .row(
                        regency,
                        id,
                        r.of().person(),
                        r.of().village(),
                        post == null ? null : post.id(),
                        post == null ? r.to().id() : null,
                        why,
                        from,
                        until);
    }

    void counter(Site facility, int year, int last) {
        sheets.sheet("referral.letter_counter", "regency_code, facility_id, year, last")
                .row(facility.body(), facility.id(), year, last);
    }

    void agreement(UUID id, String number, Site partner, List<String> services, LocalDate from, LocalDate to, Post by) {
        sheets.sheet("agreement.agreement", """
                regency_code, id, number, title, offices, partner_regency, partner_id, services, valid_from, valid_to, kept_at, kept_by""")
                .row(
                        regency,
                        id,
                        number,
                        "Perjanjian contoh pelayanan kesehatan jiwa dengan " + partner.name(),
                        "Dinas Sosial dan Dinas Kesehatan (contoh)",
                        partner.body(),
                        partner.id(),
                        services,
                        from,
                        to,
                        from.atStartOfDay(java.time.ZoneOffset.UTC).toInstant(),
                        by.id());
    }
}

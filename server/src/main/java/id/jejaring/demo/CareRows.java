package id.jejaring.demo;

import id.jejaring.care.Assessment;
import id.jejaring.care.Concern;
import id.jejaring.care.Episode;
import id.jejaring.care.Handover;
import id.jejaring.care.Triage;
import id.jejaring.care.Visit;
import id.jejaring.kernel.RegionCode;
import java.util.Locale;
import java.util.UUID;

/** Care as rows, written as the module care writes them. */
final class CareRows {
    private final Sheets sheets;

    CareRows(Sheets sheets) {
        this.sheets = sheets;
    }

    void concern(Concern c, UUID account) {
        sheets.sheet("care.concern", """
                regency_code, id, village_no, channel, event_at, received_at, story, about_name, about_sex, about_age, about_phone,
                place, reporter_name, reporter_phone, person_id, recorded_by, recorder_id, owner_id, taken_up_at""")
                .row(
                        c.regency(),
                        c.id(),
                        c.villageNo(),
                        code(c.channel()),
                        c.eventAt(),
                        c.receivedAt(),
                        c.story(),
                        c.about().name(),
                        code(c.about().sex()),
                        c.about().age(),
                        c.about().phone(),
                        c.place(),
                        c.reporter().name(),
                        c.reporter().phone(),
                        c.person(),
                        account,
                        c.recorder(),
                        c.owner(),
                        c.takenUpAt());
    }

    void triage(RegionCode regency, UUID id, int village, UUID person, Triage t) {
        sheets.sheet("care.triage", """
                regency_code, id, concern_id, village_no, person_id, level, signs, note, at, by_position, respond_by""")
                .row(
                        regency,
                        id,
                        t.concern(),
                        village,
                        person,
                        code(t.level()),
                        t.signs().stream().map(CareRows::code).sorted().toList(),
                        t.note(),
                        t.at(),
                        t.by(),
                        t.respondBy());
    }

    /** @param answeredBy null while the offer stands */
    void handover(Concern c, Handover h) {
        sheets.sheet("care.handover", """
                regency_code, id, concern_id, village_no, person_id, from_position, to_position, reason, offered_at,
                answer, answered_at, answered_by""")
                .row(
                        c.regency(),
                        h.id(),
                        h.concern(),
                        c.villageNo(),
                        c.person(),
                        h.from(),
                        h.to(),
                        h.reason(),
                        h.offeredAt(),
                        h.answer() == null ? null : code(h.answer()),
                        h.answeredAt(),
                        h.answer() == null ? null : h.to());
    }

    void episode(Episode e) {
        sheets.sheet("care.episode", """
                regency_code, id, person_id, village_no, concern_id, previous_id, owner_id, opened_at, opened_by""")
                .row(
                        e.regency(),
                        e.id(),
                        e.person(),
                        e.villageNo(),
                        e.concern(),
                        e.previous(),
                        e.owner(),
                        e.openedAt(),
                        e.owner());
        Episode.Closure closure = e.closure();
        if (closure != null) {
            sheets.sheet("care.closure", """
                    regency_code, episode_id, person_id, village_no, reason, note, at, by_position""")
                    .row(
                            e.regency(),
                            e.id(),
                            e.person(),
                            e.villageNo(),
                            code(closure.reason()),
                            closure.note(),
                            closure.at(),
                            closure.by());
        }
    }

    void assessment(Episode e, Assessment a) {
        sheets.sheet("care.assessment", """
                regency_code, id, episode_id, person_id, village_no, consent_id, findings, risk, diagnosis, plan, at, by_position""")
                .row(
                        e.regency(),
                        a.id(),
                        e.id(),
                        e.person(),
                        e.villageNo(),
                        a.consent(),
                        a.findings(),
                        code(a.risk()),
                        a.diagnosis(),
                        a.plan(),
                        a.at(),
                        a.by());
    }

    void visit(Visit v) {
        Visit.Result result = v.result();
        sheets.sheet("care.visit", """
                regency_code, id, episode_id, person_id, village_no, planned_on, purpose, assignee_id, planned_at, planned_by,
                outcome, note, done_at, done_by""")
                .row(
                        v.regency(),
                        v.id(),
                        v.episode(),
                        v.person(),
                        v.villageNo(),
                        v.plannedOn(),
                        v.purpose(),
                        v.assignee(),
                        v.plannedAt(),
                        v.plannedBy(),
                        result == null ? null : code(result.outcome()),
                        result == null ? null : result.note(),
                        result == null ? null : result.at(),
                        result == null ? null : result.by());
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

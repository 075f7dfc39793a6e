package id.jejaring.demo;

import id.jejaring.access.Action;
import id.jejaring.kernel.RegionCode;
import id.jejaring.person.Consent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands around care as rows: work items, who is entrusted to whom, consent, the audit. */
final class WorkRows {
    private final Sheets sheets;
    private final RegionCode regency;
    private final Dice dice;

    WorkRows(Sheets sheets, RegionCode regency, Dice dice) {
        this.sheets = sheets;
        this.regency = regency;
        this.dice = dice;
    }

    /** The clock of an item: it runs from the event, whenever it was opened. */
    record Clock(Instant event, Instant received, Instant due, Instant opened) {}

    record Done(Instant at, Post by, String outcome) {}

    /** @param done null while it waits */
    void item(
            String kind,
            UUID subject,
            @Nullable UUID person,
            Ground.Village village,
            Post owner,
            Clock clock,
            @Nullable Done done) {
        sheets.sheet("work.item", """
                regency_code, id, kind, subject_id, person_id, village_no, district_code, owner_id, event_at, received_at, due_at,
                opened_at, done_at, done_by, outcome, climbs_at""")
                .row(
                        regency,
                        dice.id(clock.opened()),
                        kind,
                        subject,
                        person,
                        village.no(),
                        village.code().district(),
                        owner.id(),
                        clock.event(),
                        clock.received(),
                        clock.due(),
                        clock.opened(),
                        done == null ? null : done.at(),
                        done == null ? null : done.by().id(),
                        done == null ? null : done.outcome(),
                        done == null ? clock.due() : null);
    }

    /** @param until null while it lasts */
    void entrust(UUID person, int village, Post post, String why, Instant from, @Nullable Instant until) {
        sheets.sheet("access.assignment", """
                regency_code, id, person_id, village_no, position_id, why, valid_from, valid_to""")
                .row(regency, dice.id(from), person, village, post.id(), why, from, until);
    }

    void consent(Consent c, int village) {
        sheets.sheet("person.consent", """
                regency_code, id, person_id, village_no, capacity, capacity_note, decided_by, decider_name, scopes, method,
                recorded_at, recorded_by""")
                .row(
                        c.regency(),
                        c.id(),
                        c.person(),
                        village,
                        CareRows.code(c.capacity()),
                        c.capacityNote(),
                        CareRows.code(c.decidedBy()),
                        c.deciderName(),
                        c.scopes().stream().map(CareRows::code).sorted().toList(),
                        CareRows.code(c.method()),
                        c.recordedAt(),
                        c.by());
    }

    /** When a row was recorded only the database says: the sealer passes by rows in that order. */
    void audit(Post by, Instant at, Action action, String kind, UUID subject, @Nullable String detail) {
        sheets.sheet("access.audit", """
                regency_code, id, at, account_id, position_id, action, subject_kind, subject_id, detail""")
                .row(by.body(), dice.id(at), at, by.held().id(), by.id(), action.name(), kind, subject, detail);
    }
}

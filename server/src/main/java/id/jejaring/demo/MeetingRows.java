package id.jejaring.demo;

import id.jejaring.access.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two meetings as rows, 144 days apart: who was invited and came; the second follows up the first and has two days. Invented. */
final class MeetingRows {
    private static final int APART = 144;
    private static final String HOME = "62.01";
    private final Sheets sheets = new Sheets();
    private final Invention invention;
    private final Ground ground;
    private final Dice dice;
    private final Post secretary;
    private final LocalDate today;

    private MeetingRows(Invention invention) {
        this.invention = invention;
        ground = invention.ground();
        dice = invention.dice("meetings");
        secretary = invention.staff().in(Role.TPKJM_SECRETARY, ground.regency());
        today = invention.plan().now().atZone(ground.zone()).toLocalDate();
    }

    /** Of Kotawaringin Barat; elsewhere nobody has met yet. */
    static Sheets of(Invention invention) {
        MeetingRows rows = new MeetingRows(invention);
        if (rows.ground.regency().value().equals(HOME)) {
            rows.write();
        }
        return rows.sheets;
    }

    private void write() {
        LocalDate second = today.minusDays(1);
        LocalDate first = second.minusDays(APART);
        UUID earlier = meeting("Pertemuan awal TPKJM (data demo)", first, null);
        day(
                earlier,
                first,
                "in_person",
                "Camat, kepala Puskesmas, perangkat daerah",
                List.of(Role.CAMAT, Role.PUSKESMAS_HEAD));
        new ActionRows(sheets, invention, dice).write(earlier, first);
        UUID later = meeting("Rapat koordinasi TPKJM (data demo)", second, earlier);
        day(later, second, "both", "Camat, lurah, kepala desa", List.of(Role.CAMAT, Role.VILLAGE_SECRETARY));
        day(later, today, "in_person", "Pemegang program Puskesmas", List.of(Role.NURSE));
    }

    private UUID meeting(String title, LocalDate first, @Nullable UUID follows) {
        Instant called = at(first.minusDays(9), LocalTime.of(9, 0));
        UUID id = dice.id(called);
        sheets.sheet(
                        "meeting.meeting",
                        "regency_code, id, title, number, organiser_id, follows, entered_at, entered_by")
                .row(
                        ground.regency(),
                        id,
                        title,
                        "DEMO/" + first.getMonthValue() + "/" + first.getYear(),
                        secretary.id(),
                        follows,
                        called,
                        secretary.id());
        return id;
    }

    private void day(UUID meeting, LocalDate on, String mode, String audience, List<Role> roles) {
        Instant called = at(on.minusDays(9), LocalTime.of(9, 0));
        UUID id = dice.id(called);
        sheets.sheet("meeting.day", """
                regency_code, id, meeting_id, held_on, starts, ends, place, mode, opener, representing, audience, code, entered_at,
                entered_by""")
                .row(
                        ground.regency(),
                        id,
                        meeting,
                        on,
                        LocalTime.of(8, 0),
                        LocalTime.of(15, 0),
                        "Aula Kantor Bupati",
                        mode,
                        "Asisten Pemerintahan dan Kesejahteraan Rakyat",
                        "Sekretaris Daerah",
                        audience,
                        dice.id(called),
                        called,
                        secretary.id());
        invention.staff().all().stream()
                .filter(post -> post.body().equals(ground.regency()) && roles.contains(post.role()))
                .forEach(post -> invited(id, on, post));
        office(id, on, "Kapolres");
        office(id, on, "Kementerian Agama");
    }

    private void invited(UUID day, LocalDate on, Post post) {
        UUID invitation = invitation(day, on, party(post.role()), post.id(), null);
        if (on.isBefore(today) && dice.chance(.85)) {
            came(day, on, invitation, dice.chance(.2) ? "Sekretaris" : null);
        }
    }

    private void office(UUID day, LocalDate on, String office) {
        invitation(day, on, "office", null, office);
    }

    private UUID invitation(UUID day, LocalDate on, String party, @Nullable UUID post, @Nullable String office) {
        Instant sent = at(on.minusDays(8), LocalTime.of(9, 0));
        UUID id = dice.id(sent);
        sheets.sheet(
                        "meeting.invitation",
                        "regency_code, id, day_id, party, position_id, office, invited_at, invited_by")
                .row(ground.regency(), id, day, party, post, office, sent, secretary.id());
        return id;
    }

    private void came(UUID day, LocalDate on, UUID invitation, @Nullable String deputy) {
        Instant morning = at(on, LocalTime.of(8, 20));
        sheets.sheet("meeting.attendance", "regency_code, id, day_id, invitation_id, deputy, remote, way, at, by")
                .row(
                        ground.regency(),
                        dice.id(morning),
                        day,
                        invitation,
                        deputy,
                        false,
                        "hand",
                        morning,
                        secretary.id());
    }

    private static String party(Role role) {
        return switch (role) {
            case CAMAT -> "camat";
            case VILLAGE_SECRETARY -> "village";
            default -> "puskesmas";
        };
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ground.zone()).toInstant();
    }
}

package id.jejaring.doors;

import static id.jejaring.doors.Forms.accepted;
import static id.jejaring.doors.Forms.fields;
import static id.jejaring.doors.Forms.filled;

import id.jejaring.Caller;
import id.jejaring.doors.Forms.Filled;
import id.jejaring.doors.Forms.Form;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of referrals, each on a referral that has come as far as its form needs. */
final class ReferralForms {
    private final Town town;
    private final Caller nurse;
    private final Caller stranger;
    private final Supplier<UUID> episodes;

    ReferralForms(Town town, Caller nurse, Caller stranger, Supplier<UUID> episodes) {
        this.town = town;
        this.nurse = nurse;
        this.stranger = stranger;
        this.episodes = episodes;
    }

    List<Form> all() {
        List<Form> all = new ArrayList<>();
        put(all, "/episodes/{id}/referral", nurse, true, () -> {
            UUID episode = episodes.get();
            return filled("/episodes/" + episode + "/referral", referral(UUID.randomUUID()));
        });
        put(all, "/referrals/{id}/report", nurse, true, () -> filled(newReferral() + "/report", report("accepted")));
        put(all, "/referrals/{id}/discharge", nurse, true, () -> filled(admitted() + "/discharge", discharge()));
        put(
                all,
                "/referrals/{id}/family",
                nurse,
                true,
                () -> filled(
                        admitted() + "/family",
                        fields("at", moment(), "informant", "Ibu Rini", "known", "Logat hulu")));
        put(
                all,
                "/referrals/{id}/withdrawal",
                nurse,
                true,
                () -> filled(newReferral() + "/withdrawal", fields("reason", "membaik di rumah")));
        put(all, "/referrals/{id}/return", nurse, true, () -> {
            String referral = admitted();
            accepted(nurse.form(referral + "/discharge", discharge()));
            String page = nurse.get(referral).body();
            int option = page.indexOf("<option value=\"0", page.indexOf("name=\"assignee\""));
            return filled(
                    referral + "/return",
                    fields(
                            "planned_on",
                            LocalDate.now(ZoneOffset.UTC).plusDays(2),
                            "purpose",
                            "kunjungan pertama",
                            "assignee",
                            page.substring(option + 15, option + 15 + 36),
                            "note",
                            ""));
        });
        put(all, "/family-searches/{id}", nurse, true, () -> {
            String referral = admitted();
            accepted(nurse.form(
                    referral + "/family", fields("at", moment(), "informant", "Ibu Rini", "known", "Logat hulu")));
            return filled(
                    referral.replace("/referrals", "/family-searches"),
                    fields("result", "found", "result_note", "dijemput adiknya"));
        });
        put(all, "/answer/{secret}", stranger, true, () -> {
            Matcher link = Pattern.compile("/answer/[A-Za-z0-9_-]+")
                    .matcher(accepted(nurse.form(newReferral() + "/link", Map.of()))
                            .body());
            if (!link.find()) {
                throw new AssertionError("no link is shown");
            }
            return filled(
                    link.group(),
                    fields(
                            "state",
                            "accepted",
                            "informant",
                            "Perawat IGD",
                            "note",
                            "",
                            "outcome",
                            "",
                            "summary",
                            "",
                            "medicines",
                            "",
                            "next_control",
                            ""));
        });
        return all;
    }

    private static void put(List<Form> all, String door, Caller caller, boolean taken, Supplier<Filled> fresh) {
        all.add(new Form(door, caller, taken, fresh));
    }

    private String newReferral() {
        UUID id = UUID.randomUUID();
        accepted(nurse.form("/episodes/" + episodes.get() + "/referral", referral(id)));
        return "/referrals/" + id;
    }

    private String admitted() {
        String referral = newReferral();
        for (String state : List.of("accepted", "arrived", "admitted")) {
            accepted(nurse.form(referral + "/report", report(state)));
        }
        return referral;
    }

    private Map<String, Object> referral(UUID id) {
        return fields(
                "id",
                id,
                "to",
                town.row("select id::text from region.facility where kind = 'rsud' and regency_code = '62.01'")
                        .getFirst(),
                "service",
                "inpatient",
                "urgency",
                "soon",
                "reason",
                "Perlu rawat inap",
                "done_so_far",
                "",
                "medicines",
                "",
                "escort",
                "",
                "transport",
                "",
                "expected_at",
                LocalDate.now(ZoneOffset.UTC).plusDays(2) + "T08:00",
                "cover",
                "unknown",
                "cover_checked",
                "");
    }

    private static Map<String, Object> report(String state) {
        return fields("state", state, "at", "", "informant", "Ibu Rini", "note", "");
    }

    private static Map<String, Object> discharge() {
        return fields(
                "at",
                moment(),
                "informant",
                "Ibu Rini",
                "outcome",
                "home",
                "summary",
                "Tenang",
                "medicines",
                "",
                "next_control",
                "");
    }

    /** As a form fills it in: this minute. */
    private static String moment() {
        return LocalDateTime.now(ZoneId.of("Asia/Pontianak"))
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}

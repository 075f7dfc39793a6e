package id.jejaring.demo;

import id.jejaring.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectMapper;

/**
 * A line of demo-accounts.json.
 *
 * @param sees what its holder finds after signing in
 */
record DemoLogin(String login, String password, String position, String place, String sees) {
    static final String PASSWORD = "jejaring-demo";

    private static final Map<Role, String> SEES = Map.ofEntries(
            Map.entry(Role.KADER, "visits entrusted, own reports"),
            Map.entry(Role.MIDWIFE, "new concerns of one village, visits"),
            Map.entry(Role.NURSE, "a red concern late, others with hours left, visits"),
            Map.entry(Role.DOCTOR, "concerns handed on, first assessments"),
            Map.entry(Role.PSYCHOLOGIST, "concerns handed on, visits"),
            Map.entry(Role.PUSKESMAS_HEAD, "work of the whole Puskesmas"),
            Map.entry(Role.VILLAGE_SECRETARY, "own reports and what became of them, the team of the village"),
            Map.entry(Role.CAMAT, "lateness of one district, no names; teams of its villages"),
            Map.entry(Role.TPKJM_SECRETARY, "lateness by district, no names; who has no team yet"),
            Map.entry(Role.REGENT, "one page: how long people wait, where, which promises are late"),
            Map.entry(Role.HEALTH_HEAD, "lateness by district, no names"),
            Map.entry(Role.DUTY_OFFICER, "every concern of the regency"),
            Map.entry(Role.SOCIAL_OFFICER, "own reports and what became of them"),
            Map.entry(Role.HOSPITAL_INTAKE, "own reports and what became of them"),
            Map.entry(Role.ADMINISTRATOR, "accounts, posts, population import"),
            Map.entry(Role.AUDITOR, "the audit of the regency"));

    static DemoLogin of(Post post) {
        return new DemoLogin(
                post.held().login(), PASSWORD, post.title(), post.place(), SEES.getOrDefault(post.role(), ""));
    }

    /** The posts a visitor is told about: in each regency one of each role, all around the same village. */
    static Stream<DemoLogin> of(Province province, Staff staff) {
        Stream<Post> told = staff.all().stream().filter(DemoLogin::plain);
        return Stream.concat(told, Stream.of(province.intake())).map(DemoLogin::of);
    }

    /** Only the logins of the home place have nothing but a role in them: perawat, jombang.perawat. */
    private static boolean plain(Post post) {
        return post.holder() != null
                && post.holder()
                        .login()
                        .matches("([a-z-]+[.])?(kader|bidan|perawat|dokter|psikolog|kapus|sekdes|camat"
                                + "|tpkjm|bupati|kadinkes|piket|dinsos|rsud|admin|auditor)");
    }

    /** Written beside and renamed: the launcher takes the file as the sign that the demo is complete. */
    static void write(List<DemoLogin> logins, Path file) {
        try {
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(
                    beside, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(logins));
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The demo accounts cannot be written to " + file, unwritable);
        }
    }
}

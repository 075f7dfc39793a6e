package id.jejaring;

import id.jejaring.platform.AfterRestore;
import id.jejaring.platform.Check;
import id.jejaring.platform.Settings;
import id.jejaring.platform.database.Backup;
import id.jejaring.platform.database.CannotStart;
import id.jejaring.platform.database.Manifest;
import id.jejaring.platform.database.Restore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** The commands an operator gives beside the running server. */
final class Upkeep {
    private static final String KEYS = "--with-keys";

    private Upkeep() {}

    static void backup(List<String> words) {
        quiet();
        var manifest = Backup.of(Settings.of(System.getenv()), file(words), passphrase(words), InstantSource.system());
        tell("Copied", manifest);
        if (!manifest.keys()) {
            System.out.println(copiedWithoutKeys(keys()));
        }
    }

    static void restore(List<String> words) {
        quiet();
        var manifest = new Restore(Settings.of(System.getenv())).from(file(words), passphrase(words));
        tell("Restored", manifest);
        if (Files.notExists(keys().resolve("nik.seal"))) {
            System.out.println(restoredWithoutKeys(manifest.keys(), keys()));
        }
        verify(true);
    }

    static String copiedWithoutKeys(Path keys) {
        return """
                ATTENTION: THE KEYS ARE NOT IN THIS COPY. Whoever restores it needs them to read or find any NIK.
                Keep the files of %s in another safe place, or copy again with %s.""".formatted(keys, KEYS);
    }

    static String restoredWithoutKeys(boolean inTheCopy, Path keys) {
        String way = inTheCopy
                ? "They are in this copy: restore it with %s, into an empty folder.".formatted(KEYS)
                : "They are not in this copy: put nik.seal and nik.index of where it was made into %s.".formatted(keys);
        return """
                ATTENTION: THERE ARE NO KEYS HERE. Until there are, no NIK can be read or found; everything else is there.
                %s
                Do it before anybody writes a NIK here: the first one makes new keys.""".formatted(way);
    }

    private static Path keys() {
        return Settings.of(System.getenv()).data().resolve("keys");
    }

    static void verify() {
        verify(false);
    }

    private static void verify(boolean restored) {
        var findings = 0;
        try (var context = SpringApplication.run(
                Jejaring.class,
                "--jejaring.attached=true",
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--logging.level.id.jejaring=warn")) {
            if (restored) {
                context.getBeanProvider(AfterRestore.class).forEach(AfterRestore::restored);
            }
            for (var check :
                    context.getBeanProvider(Check.class).orderedStream().toList()) {
                var found = check.findings();
                findings += found.size();
                System.out.println(check.name() + ": " + (found.isEmpty() ? "well" : found.size() + " findings"));
                found.forEach(finding -> System.out.println("  " + finding));
            }
        }
        if (findings > 0) {
            throw new CannotStart("verify found " + findings + " things that must not be");
        }
    }

    private static void quiet() {
        LoggingSystem.get(Upkeep.class.getClassLoader()).setLogLevel("ROOT", LogLevel.WARN);
    }

    private static void tell(String verb, Manifest manifest) {
        System.out.printf(
                "%s %d rows of %d tables (schema %s)%n",
                verb, manifest.rows(), manifest.tables().size(), manifest.schemaVersion());
    }

    private static Path file(List<String> words) {
        return words.stream()
                .filter(word -> !word.startsWith("--"))
                .findFirst()
                .map(Path::of)
                .orElseThrow(() -> new CannotStart("Name the file of the copy."));
    }

    private static Optional<String> passphrase(List<String> words) {
        if (!words.contains(KEYS)) {
            return Optional.empty();
        }
        return Optional.of(Optional.ofNullable(System.getenv("JEJARING_PASSPHRASE"))
                .orElseThrow(() -> new CannotStart(KEYS + " needs the passphrase in JEJARING_PASSPHRASE.")));
    }
}

package id.jejaring.shape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The project as a reader finds it: its folders and files without what builds leave behind. */
final class Repository {
    static final Path ROOT = root();
    static final Path JAVA = ROOT.resolve("server/src/main/java");
    static final Path TESTS = ROOT.resolve("server/src/test/java");
    static final Path RESOURCES = ROOT.resolve("server/src/main/resources");
    static final Path TEMPLATES = ROOT.resolve("server/src/main/jte");
    static final Path DOCS = ROOT.resolve("docs");
    private static final Set<String> LEFT_BEHIND = Set.of("target", "node_modules", ".git", ".idea", ".vscode");

    private Repository() {}

    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .filter(path -> Files.exists(path.resolve("jejaring")) && Files.exists(path.resolve("server")))
                .findFirst()
                .orElseThrow();
    }

    /** Every file below a folder whose name ends so, in the order of the alphabet. */
    static List<Path> files(Path folder, String ending) {
        List<Path> found = new ArrayList<>();
        if (!Files.exists(folder)) {
            return found;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes any) {
                    boolean skipped =
                            LEFT_BEHIND.contains(each.getFileName().toString()) || each.equals(ROOT.resolve("data"));
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path each, BasicFileAttributes any) {
                    if (each.getFileName().toString().endsWith(ending)) {
                        found.add(each);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found.stream().sorted().toList();
    }

    /** What the root folder shows: no dot files, nothing that Git ignores. */
    static List<String> entries() {
        try (Stream<Path> all = Files.list(ROOT)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !name.equals("data") && !LEFT_BEHIND.contains(name))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }

    /** Whether generated documents are to be written instead of compared: {@code mvn test -Dtest=… -Dupdate}. */
    static boolean updating() {
        return System.getProperty("update") != null;
    }
}

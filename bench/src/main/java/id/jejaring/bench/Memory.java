package id.jejaring.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Proportional set size in kilobytes: pages that several processes share are counted once among them. */
record Memory(long java, long postgres) {
    static final Memory NONE = new Memory(0, 0);

    /** Of the Java process and of everything below it. */
    static Memory of(ProcessHandle program) {
        return new Memory(
                pss(program), program.descendants().mapToLong(Memory::pss).sum());
    }

    Memory or(Memory other) {
        return other.java + other.postgres > java + postgres ? other : this;
    }

    long megabytes() {
        return java + postgres >> 10;
    }

    @Override
    public String toString() {
        return "%d MB (Java %d, PostgreSQL %d)".formatted(megabytes(), java >> 10, postgres >> 10);
    }

    private static long pss(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException unreadable) {
            if (process.isAlive()) {
                throw new UncheckedIOException(unreadable);
            }
            return 0;
        }
    }
}

package id.jejaring.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The folder of one installation ($JEJARING_DATA). Only one living Jejaring holds it. */
public record DataFolder(Path root) {
    /** Held as long as the process uses the folder; the kernel releases it even after kill -9. */
    interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    public static DataFolder at(Path path) {
        var folder = new DataFolder(path.toAbsolutePath().normalize());
        try {
            Files.createDirectories(folder.root);
            Files.createDirectories(folder.logs());
            Files.createDirectories(folder.keys());
            Files.setPosixFilePermissions(folder.keys(), PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new CannotStart("The data folder " + folder.root + " cannot be written: " + e.getMessage(), e);
        }
        return folder;
    }

    public Path keys() {
        return root.resolve("keys");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path binaries() {
        return root.resolve("postgres");
    }

    Path cluster() {
        return root.resolve("database").resolve("18");
    }

    Hold hold() {
        try {
            var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel) == null) {
                channel.close();
                throw new CannotStart("Another Jejaring is running on the data folder " + root
                        + ". Stop it first, or set JEJARING_DATA to another folder.");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return () -> closeQuietly(channel);
        } catch (IOException e) {
            throw new CannotStart("The data folder " + root + " cannot be locked: " + e.getMessage(), e);
        }
    }

    /** Whether no living Jejaring holds the folder at this moment. */
    boolean free() {
        try {
            hold().close();
            return true;
        } catch (CannotStart e) {
            return false;
        }
    }

    /** A random secret of this installation, made at first use and readable by its owner only. */
    public String secret(String name) {
        var file = keys().resolve(name);
        try {
            if (Files.notExists(file)) {
                var bytes = new byte[24];
                new SecureRandom().nextBytes(bytes);
                writeOwnerOnly(file, HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotStart("The key " + file + " cannot be read or written: " + e.getMessage(), e);
        }
    }

    // Written beside and renamed: a crash in between leaves no half-written key.
    static void writeOwnerOnly(Path file, byte[] content) throws IOException {
        var beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(content));
            channel.force(true);
        }
        Files.move(beside, file);
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

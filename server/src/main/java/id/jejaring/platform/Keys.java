package id.jejaring.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Secrets of this installation, 32 random bytes each: made at first use, readable by their owner only, never in the database. */
public final class Keys {
    private static final int LENGTH = 32;
    private final Path folder;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    private Keys(Path folder) {
        this.folder = folder;
    }

    public static Keys in(Path folder) {
        return new Keys(folder);
    }

    public byte[] secret(String name) {
        if (!name.matches("[a-z][a-z0-9.-]{0,40}")) {
            throw new IllegalArgumentException("not a key's name");
        }
        return known.computeIfAbsent(name, this::readOrMake).clone();
    }

    /** Whether it was made before; asking makes none. */
    public boolean has(String name) {
        return known.containsKey(name) || Files.exists(folder.resolve(name));
    }

    private byte[] readOrMake(String name) {
        Path file = folder.resolve(name);
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            byte[] secret = HexFormat.of().parseHex(Files.readString(file).strip());
            if (secret.length != LENGTH) {
                throw new IllegalStateException("the key " + file + " is damaged");
            }
            return secret;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the key " + file + " cannot be read or written", unreadable);
        }
    }

    // Written beside, forced to disk, then renamed: a crash leaves no half-written key, and data is never sealed with a
    // key that may be lost.
    private void make(Path file) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        byte[] secret = new byte[LENGTH];
        new SecureRandom().nextBytes(secret);
        try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(
                    HexFormat.of().formatHex(secret).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(beside, file);
    }
}

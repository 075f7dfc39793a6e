package id.jejaring.platform.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How PostgreSQL, which refuses to run as uid 0, is started by root: in a user namespace where root is nobody, or where
 * the kernel forbids that, as the user nobody. An ordinary user starts it directly.
 */
enum Unprivileged {
    DIRECT(List.of()),
    NAMESPACE(List.of("unshare", "-U")),
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private static final int NOBODY_ID = 65534;

    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    static Unprivileged here() {
        if (new UnixSystem().getUid() != 0) {
            return DIRECT;
        }
        for (var way : List.of(NAMESPACE, NOBODY)) {
            if (way.works()) {
                return way;
            }
        }
        throw new CannotStart("PostgreSQL does not run as root, and this machine allows neither unshare nor setpriv."
                + " Start Jejaring as an ordinary user.");
    }

    List<String> command(List<String> words) {
        var command = new ArrayList<>(prefix);
        command.addAll(words);
        return command;
    }

    /** Gives a file or folder to the user PostgreSQL runs as; in a user namespace root's files already are its own. */
    void give(Path path) throws IOException {
        if (this == NOBODY) {
            Files.setAttribute(path, "unix:uid", NOBODY_ID);
            Files.setAttribute(path, "unix:gid", NOBODY_ID);
        }
    }

    private boolean works() {
        try {
            var process = new ProcessBuilder(command(List.of("true")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

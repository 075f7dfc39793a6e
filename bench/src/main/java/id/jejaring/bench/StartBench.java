package id.jejaring.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The program as the launcher starts it, with the demo: how long a second start takes, and how much memory the process tree
 * holds once people have worked with it.
 */
final class StartBench {
    private static final int STARTS = 3;

    private StartBench() {}

    static String run(List<String> options) throws IOException, InterruptedException {
        PrintStream out = options.contains("--json") ? System.err : System.out;
        Path data = Files.createTempDirectory("jejaring-bench");
        try {
            return measured(data, out).json();
        } finally {
            Folders.delete(data);
        }
    }

    /** @param startMillis the median of some second starts */
    record Measured(long startMillis, Memory memory) {
        String json() {
            return String.format(
                    Locale.ROOT,
                    "{\"secondStartMillis\":%d,\"pssMegabytes\":%d,\"javaPssMegabytes\":%d,\"postgresPssMegabytes\":%d}",
                    startMillis,
                    memory.megabytes(),
                    memory.java() >> 10,
                    memory.postgres() >> 10);
        }
    }

    static Measured measured(Path data, PrintStream out) throws IOException, InterruptedException {
        int port = freePort();
        try (Office first = Office.open(data, port)) {
            out.printf("first start, with building, cache and demo: %d ms%n", first.startMillis());
        }
        long[] millis = new long[STARTS];
        Memory most = Memory.NONE;
        for (int start = 0; start < STARTS; start++) {
            try (Office office = Office.open(data, port)) {
                millis[start] = office.startMillis();
                Memory idle = office.memory();
                office.visit();
                Memory used = office.memory();
                out.printf("second start: %d ms; ready: %s; used: %s%n", millis[start], idle, used);
                most = most.or(used);
            }
        }
        java.util.Arrays.sort(millis);
        return new Measured(millis[STARTS / 2], most);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

package id.jejaring.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A bad line between phones and the server: on each connection it may refuse, cut the question, lose the answer after the server
 * acted, cut the answer, or be slow. Seeded, so a run can be had again.
 */
final class FaultProxy implements AutoCloseable {
    private enum Fault {
        NONE,
        NOTHING_ARRIVES,
        QUESTION_CUT,
        ANSWER_LOST,
        ANSWER_CUT,
        SLOW
    }

    private static final int SOON = 2_000;
    private final ServerSocket door;
    private final int target;
    private final Random random;
    private final double troubled;
    private final AtomicInteger broken = new AtomicInteger();

    /** @param troubled share of connections on which something happens */
    FaultProxy(int target, long seed, double troubled) throws IOException {
        this.target = target;
        this.random = new Random(seed);
        this.troubled = troubled;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::listen);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** How many connections something happened on. */
    int broken() {
        return broken.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Fault fault = next();
                int after = 1 + random.nextInt(SOON);
                Thread.ofVirtual().start(() -> serve(caller, fault, after));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private Fault next() {
        if (random.nextDouble() >= troubled) {
            return Fault.NONE;
        }
        broken.incrementAndGet();
        return Fault.values()[1 + random.nextInt(Fault.values().length - 1)];
    }

    private void serve(Socket caller, Fault fault, int after) {
        try (caller) {
            if (fault == Fault.NOTHING_ARRIVES) {
                return;
            }
            try (var server = new Socket(InetAddress.getLoopbackAddress(), target)) {
                Thread question =
                        Thread.ofVirtual().start(() -> pump(caller, server, fault, Fault.QUESTION_CUT, after));
                pump(server, caller, fault, fault == Fault.ANSWER_LOST ? fault : Fault.ANSWER_CUT, after);
                question.interrupt();
            }
        } catch (IOException gone) {
            // The other side went away; that is what this is for.
        }
    }

    private static void pump(Socket from, Socket to, Fault fault, Fault cuts, int after) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[1024];
            int left = fault == cuts ? fault == Fault.ANSWER_LOST ? 0 : after : Integer.MAX_VALUE;
            int count;
            while ((count = in.read(buffer)) >= 0) {
                if (fault == Fault.SLOW) {
                    Thread.sleep(5);
                }
                int passed = Math.min(count, left);
                out.write(buffer, 0, passed);
                out.flush();
                left -= passed;
                if (left <= 0) {
                    break;
                }
            }
        } catch (IOException gone) {
            // As above.
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
        close(from);
        close(to);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException already) {
            // It is closed.
        }
    }
}

package id.jejaring.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that takes what it is sent, or fails in the way the test asks for: one fault for each connection, in order. */
public final class SmtpSimulator implements AutoCloseable {
    private final ServerSocket socket;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Queue<Fault> faults = new ArrayDeque<>();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private volatile Runnable afterTaking = () -> {};

    public enum Fault {
        NONE,
        BUSY,
        WRONG_PASSWORD,
        SENDER_UNWELCOME,
        GREYLISTED,
        NO_SUCH_MAILBOX,
        CONTENT_REFUSED,
        CUT_BEFORE_THE_END,
        CUT_AFTER_TAKING
    }

    public SmtpSimulator() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("smtp-simulator").start(this::listen);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public synchronized SmtpSimulator with(Fault... next) {
        faults.addAll(List.of(next));
        return this;
    }

    /** Nobody has that mailbox, until somebody has. */
    public void gone(String email, boolean yes) {
        if (yes) {
            gone.add(email);
        } else {
            gone.remove(email);
        }
    }

    /** Happens when a mail lies in the mailbox and its sender has not been told yet. */
    public void afterTaking(Runnable event) {
        afterTaking = event;
    }

    /** Every mail in the mailboxes, repetitions included. */
    public List<String> taken() {
        return List.copyOf(taken);
    }

    /** Every command it heard. */
    public List<String> said() {
        return List.copyOf(said);
    }

    public List<String> ids() {
        return taken.stream().map(mail -> header(mail, "Message-ID")).toList();
    }

    public static String header(String mail, String name) {
        return mail.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse("");
    }

    public static String text(String mail) {
        return mail.substring(mail.indexOf("\n\n") + 2);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket peer = socket.accept();
                Thread.ofVirtual().start(() -> talk(peer));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private synchronized Fault next() {
        Fault fault = faults.poll();
        return fault == null ? Fault.NONE : fault;
    }

    private void talk(Socket peer) {
        Fault fault = next();
        try (peer;
                var in = new BufferedReader(new InputStreamReader(peer.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = peer.getOutputStream();
            if (fault == Fault.BUSY) {
                answer(out, "421 4.3.2 too busy, come back later");
                return;
            }
            answer(out, "220 simulator ready");
            String line = in.readLine();
            while (line != null && obey(line, fault, in, out)) {
                line = in.readLine();
            }
        } catch (IOException gone) {
            return;
        }
    }

    private boolean obey(String line, Fault fault, BufferedReader in, OutputStream out) throws IOException {
        said.add(line);
        String verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
        switch (verb) {
            case "EHLO" -> answer(out, "250-simulator\r\n250 AUTH PLAIN");
            case "AUTH" -> answer(out, fault == Fault.WRONG_PASSWORD ? "535 5.7.8 no such login" : "235 2.7.0 welcome");
            case "MAIL" ->
                answer(out, fault == Fault.SENDER_UNWELCOME ? "554 5.7.1 we do not know you" : "250 2.1.0 ok");
            case "RCPT" -> answer(out, recipient(fault, line));
            case "DATA" -> {
                return data(fault, in, out);
            }
            case "QUIT" -> {
                answer(out, "221 2.0.0 bye");
                return false;
            }
            default -> answer(out, "250 2.0.0 ok");
        }
        return true;
    }

    private String recipient(Fault fault, String line) {
        boolean unknown = gone.stream().anyMatch(line::contains);
        return switch (unknown ? Fault.NO_SUCH_MAILBOX : fault) {
            case GREYLISTED -> "450 4.2.0 come back later";
            case NO_SUCH_MAILBOX -> "550 5.1.1 " + line.substring("RCPT TO:".length()) + " does not live here";
            default -> "250 2.1.5 ok";
        };
    }

    private boolean data(Fault fault, BufferedReader in, OutputStream out) throws IOException {
        answer(out, "354 go on");
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line.startsWith("..") ? line.substring(1) : line).append('\n');
        }
        switch (fault) {
            case CUT_BEFORE_THE_END -> {
                return false;
            }
            case CONTENT_REFUSED -> answer(out, "554 5.6.0 not like this");
            case CUT_AFTER_TAKING -> {
                taken.add(mail.toString());
                return false;
            }
            default -> {
                taken.add(mail.toString());
                afterTaking.run();
                answer(out, "250 2.0.0 queued");
            }
        }
        return true;
    }

    private static void answer(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}

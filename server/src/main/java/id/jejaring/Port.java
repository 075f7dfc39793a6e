package id.jejaring;

import id.jejaring.platform.database.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Where the office will listen; tried before a database is started or a demo loaded for it. */
final class Port {
    private static final String NAME = "JEJARING_PORT";
    private static final String USUAL = "8080";
    private static final String OTHER = "; set " + NAME + " to another one.";

    private Port() {}

    static void refuseIfTaken(Map<String, String> environment) {
        var port = number(environment.getOrDefault(NAME, ""));
        try (var socket = new ServerSocket()) {
            // As the web server does: connections of a killed one may still be closing.
            socket.setReuseAddress(true);
            socket.bind(address(environment, port));
        } catch (IOException e) {
            var denied = String.valueOf(e.getMessage()).contains("denied");
            throw new CannotStart(denied ? "Port " + port + " is not open to this user" + OTHER : taken(port), e);
        }
    }

    static String taken(int port) {
        return "Port " + port + " is taken" + OTHER;
    }

    private static int number(String text) {
        var digits = text.isBlank() ? USUAL : text.strip();
        if (!digits.matches("\\d{1,5}") || Integer.parseInt(digits) > 65_535) {
            throw new CannotStart(NAME + " is " + text + "; it must be a number up to 65535.");
        }
        return Integer.parseInt(digits);
    }

    private static InetSocketAddress address(Map<String, String> environment, int port) {
        return environment.getOrDefault("JEJARING_PROXY", "").isBlank()
                ? new InetSocketAddress(InetAddress.getLoopbackAddress(), port)
                : new InetSocketAddress(port);
    }
}

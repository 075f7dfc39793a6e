package id.jejaring;

import id.jejaring.platform.database.CannotStart;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** The program. The launcher's commands arrive as the first word. */
@SpringBootApplication
public class Jejaring {
    public static void main(String[] args) {
        var words = List.of(args);
        var command = words.isEmpty() ? "run" : words.getFirst();
        var rest = words.isEmpty() ? words : words.subList(1, words.size());
        try {
            switch (command) {
                case "run" -> FirstStart.announce(serve());
                case "demo" -> DemoAccounts.print(serve());
                case "backup" -> Upkeep.backup(rest);
                case "restore" -> Upkeep.restore(rest);
                case "verify" -> Upkeep.verify();
                case "prepare" -> {
                    Port.refuseIfTaken(System.getenv());
                    Preparation.run(rest);
                }
                default -> throw new CannotStart("There is no command " + command + "; see ./jejaring help");
            }
        } catch (RuntimeException thrown) {
            System.err.println(sentence(thrown).orElseThrow(() -> thrown));
            System.exit(1);
        }
    }

    private static ConfigurableApplicationContext serve() {
        Port.refuseIfTaken(System.getenv());
        return SpringApplication.run(Jejaring.class);
    }

    // Spring wraps what a bean threw while it was made; the operator reads the sentence, anything else keeps its trace.
    static Optional<String> sentence(RuntimeException thrown) {
        return Stream.<Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> switch (cause) {
                    case CannotStart known -> Stream.of(String.valueOf(known.getMessage()));
                    case PortInUseException taken -> Stream.of(Port.taken(taken.getPort()));
                    default -> Stream.empty();
                })
                .findFirst();
    }
}

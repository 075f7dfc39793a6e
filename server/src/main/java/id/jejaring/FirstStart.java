package id.jejaring;

import id.jejaring.access.SetUp;
import org.springframework.context.ApplicationContext;

/** Tells whoever started an empty installation how to make its first account. */
final class FirstStart {
    private FirstStart() {}

    static void announce(ApplicationContext context) {
        context.getBean(SetUp.class).open().ifPresent(code -> {
            String port = context.getEnvironment().getProperty("local.server.port");
            System.out.println("Nobody has an account yet. Open http://localhost:" + port
                    + "/set-up and enter this code (good until used or until the program restarts): " + code);
        });
    }
}

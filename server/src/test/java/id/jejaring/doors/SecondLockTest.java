package id.jejaring.doors;

import id.jejaring.JejaringTest;
import id.jejaring.access.OpenGuard;
import id.jejaring.platform.Seeder;
import id.jejaring.platform.database.Maintenance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The same knocks with the application's own checks switched off: row security alone must keep the same silence. */
@JejaringTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(OpenGuard.class)
class SecondLockTest {
    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    Seeder seeder;

    @Autowired
    Maintenance maintenance;

    @Test
    void row_security_alone_keeps_every_secret() {
        Silence.around(Town.of(port, seeder, maintenance), Doors.toKnockAt(mapping), port);
    }
}

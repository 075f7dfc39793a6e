package id.jejaring.access;

import id.jejaring.JejaringTest;
import id.jejaring.Visitor;
import id.jejaring.access.Staff.Member;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The running office, with somebody at the door. */
@JejaringTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class OfficeTest {
    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    Staff staff;
    Visitor visitor;

    @BeforeEach
    void somebody_comes() {
        staff = new Staff(beans);
        visitor = new Visitor(port);
    }

    Member nurse() {
        return staff.hire(Role.NURSE, "62.01.02");
    }

    Visitor signedIn(Member member) {
        Visitor one = new Visitor(port);
        one.signIn(member.login(), Staff.PASSWORD);
        return one;
    }
}

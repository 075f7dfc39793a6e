package id.jejaring.journey;

import id.jejaring.Jejaring;
import org.springframework.boot.test.context.SpringBootTest;

/** A story of weeks, in a town of its own, so that nobody else's day passes with it. */
@SpringBootTest(
        classes = Jejaring.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "jejaring.test.town=weeks")
abstract class LongJourney extends Journey {}

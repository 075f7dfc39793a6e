package id.jejaring;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on a fresh database; repeat {@code @SpringBootTest} to choose a web environment. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Jejaring.class)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
public @interface JejaringTest {}

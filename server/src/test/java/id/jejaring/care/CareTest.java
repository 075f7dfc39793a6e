package id.jejaring.care;

import id.jejaring.JejaringTest;
import id.jejaring.kernel.FieldError;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** On a real database, in a ward with people in its posts. */
@JejaringTest
abstract class CareTest {
    @Autowired
    BeanFactory beans;

    Ward ward;

    @BeforeEach
    void enter() {
        ward = Ward.of(beans);
    }

    static String refusal(Step step) {
        return ((Step.Refused) step)
                .errors().stream().map(FieldError::key).findFirst().orElseThrow();
    }

    static UUID done(Step step) {
        return ((Step.Done) step).id();
    }

    <T> T reading(Supplier<T> read) {
        return ward.reading(read);
    }

    Episode episode(UUID id) {
        return reading(
                () -> beans.getBean(EpisodeQueries.class).find(Ward.REGENCY, id).orElseThrow());
    }

    List<Handover> handovers(Sample concern) {
        return reading(() -> beans.getBean(HandQueries.class).handovers(Ward.REGENCY, List.of(concern.id)));
    }

    List<Triage> triages(Sample concern) {
        return reading(() -> beans.getBean(HandQueries.class).triages(Ward.REGENCY, List.of(concern.id)));
    }
}

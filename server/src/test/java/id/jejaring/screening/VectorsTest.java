package id.jejaring.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The cases that the phone's engine passes too. */
class VectorsTest {
    static Stream<Vectors.Case> cases() {
        return Vectors.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void both_engines_say_the_same_of(Vectors.Case each) {
        Answers answers = each.answers();
        assertThat(answers.refusals()).isEqualTo(each.refused());
        JsonNode expected = each.json().get("expect");
        if (expected == null) {
            assertThatThrownBy(() -> Evaluation.of(answers, each.who())).hasMessageContaining("not answers");
            return;
        }
        Evaluation evaluation = Evaluation.of(answers, each.who());
        JsonNode told = Vectors.JSON.valueToTree(Vectors.told(evaluation, expected.has("visible")));
        assertThat(told).isEqualTo(expected);
    }
}

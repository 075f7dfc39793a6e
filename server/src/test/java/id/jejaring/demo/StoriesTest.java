package id.jejaring.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.care.Sign;
import id.jejaring.care.TriageLevel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoriesTest {
    private final List<Story> stories = Story.load();

    @Test
    void there_are_many_and_no_two_are_the_same() {
        assertThat(stories).hasSizeGreaterThanOrEqualTo(80).doesNotHaveDuplicates();
        assertThat(stories).extracting(Story::text).doesNotHaveDuplicates();
    }

    @Test
    void no_story_is_less_urgent_than_its_gravest_sign() {
        assertThat(stories)
                .allSatisfy(story -> assertThat(story.level())
                        .isLessThanOrEqualTo(story.sign().least()));
    }

    @Test
    void every_story_can_be_told_by_somebody_of_somebody() {
        assertThat(stories).allSatisfy(story -> {
            assertThat(story.channels()).isNotEmpty();
            assertThat(story.youngest()).isLessThan(story.oldest());
            assertThat(story.text().length()).isBetween(60, 400);
        });
    }

    @ParameterizedTest
    @EnumSource
    void every_sign_is_told_and_has_findings(Sign sign) {
        assertThat(stories).anyMatch(story -> story.sign() == sign);
        assertThat(Texts.load().pick("findings_" + sign.name(), Dice.of(1, "test")))
                .isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void every_level_has_a_plan(TriageLevel level) {
        assertThat(Texts.load().pick("plan_" + CareRows.code(level), Dice.of(1, "test")))
                .isNotBlank();
    }

    @Test
    void people_are_spoken_of_with_respect() {
        Stream<String> all = Stream.concat(stories.stream().map(Story::text), Texts.lines("texts.txt").stream());
        String told = all.collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
        assertThat(told).doesNotContainPattern("\\b(gila|orgil|sinting|edan|idiot|cacat|pikun|bunuh|gantung|racun)\\b");
    }
}

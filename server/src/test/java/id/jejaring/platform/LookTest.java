package id.jejaring.platform;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LookTest {
    private static final Messages MESSAGES = new Messages();
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, LookTest.class.getClassLoader(), "id.jejaring.templates");
    private static final Frame NURSE = new Frame(
            "Rahmawati",
            "Perawat jiwa",
            "Puskesmas Arut Selatan",
            List.of(new Frame.Link("ui.menu", "/", true, 2), new Frame.Link("ui.nav", "/people", false, 0)));

    @Test
    void a_wrong_answer_is_told_beside_its_field_and_to_screen_readers() {
        Input input = new Input(Map.of("story", List.of("  ")));
        input.text("story", 100);

        assertThat(rendered("field", Map.of("page", page(NURSE), "input", input, "name", "story", "label", "Cerita")))
                .contains("aria-invalid=\"true\"", "aria-describedby=\"story-error\"")
                .contains("<p class=\"error\" id=\"story-error\">" + page(NURSE).t("platform.input.missing"));
    }

    @Test
    void what_was_typed_stays_and_cannot_become_markup() {
        Input input = new Input(Map.of("name", List.of("\"><script>alert(1)</script>")));

        assertThat(rendered("field", Map.of("page", page(NURSE), "input", input, "name", "name", "label", "Nama")))
                .contains("alert(1)")
                .doesNotContain("<script>");
    }

    @Test
    void a_choice_once_made_stays_made() {
        Input input = new Input(Map.of("level", List.of("red")));
        List<Choice> levels = List.of(new Choice("RED", "Merah"), new Choice("GREEN", "Hijau"));

        assertThat(rendered(
                        "choices",
                        Map.of("page", page(NURSE), "input", input, "name", "level", "label", "x", "choices", levels)))
                .containsOnlyOnce(" checked")
                .containsSubsequence("value=\"RED\" checked", "value=\"GREEN\"");
    }

    @Test
    void people_are_searched_without_writing_a_nik_into_the_address() {
        assertThat(rendered("top", Map.of("page", page(NURSE), "frame", NURSE)))
                .contains("method=\"post\" action=\"/people\"");
    }

    @Test
    void a_post_that_may_not_search_people_searches_regions() {
        Frame camat = new Frame("Wahidin", "Camat", "Arut Selatan", List.of());

        assertThat(rendered("top", Map.of("page", page(camat), "frame", camat)))
                .contains("method=\"get\" action=\"/regions\"");
    }

    @Test
    void every_problem_has_a_page_that_says_what_to_do_next() {
        for (Problem problem : Problem.values()) {
            assertThat(rendered("problem", Map.of("page", page(null), "problem", problem)))
                    .contains("<h1>", "class=\"btn primary\"", problem.slug())
                    .doesNotContain("platform.problem.");
        }
    }

    @Test
    void no_page_carries_script_or_style_of_its_own() {
        assertThat(rendered("problem", Map.of("page", page(NURSE), "problem", Problem.NOT_FOUND)))
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern("(style|onclick|onload|onsubmit)=")
                .doesNotContain("<style");
    }

    private static String rendered(String component, Map<String, Object> values) {
        StringOutput output = new StringOutput();
        ENGINE.render("ui/" + component + ".jte", values, output);
        return output.toString();
    }

    private static Page page(@Nullable Frame frame) {
        Instant now = Instant.parse("2025-11-17T02:00:00Z");
        return new Page(MESSAGES, new Page.Request("id", ZoneId.of("Asia/Jakarta"), now, "/", "token", frame, null));
    }
}

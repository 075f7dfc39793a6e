package id.jejaring.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A closed format: what it does not know, it does not take. */
class InstrumentReaderTest {
    private static final String MADE_UP = Vectors.ALL.get("instruments").get(0).toString();
    private static final List<String> MAY_BE_LEFT_OUT =
            List.of("validTo", "ageFrom", "ageTo", "sex", "showIf", "en", "kader", "atMost");

    private static ObjectNode document() {
        return (ObjectNode) Vectors.JSON.readTree(MADE_UP);
    }

    /** Every object in it, the whole first. */
    private static List<ObjectNode> objects(JsonNode node) {
        List<ObjectNode> found = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            found.add(object);
        }
        node.values().forEach(inner -> found.addAll(objects(inner)));
        return found;
    }

    private static void refused(JsonNode document, String what) {
        assertThatThrownBy(() -> InstrumentReader.read(document.toString()))
                .as(what)
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_whole_is_read() {
        assertThat(InstrumentReader.read(MADE_UP).key()).isEqualTo("made-up@3");
    }

    @Test
    void an_unknown_key_is_refused_wherever_it_stands() {
        int objects = objects(document()).size();
        for (int i = 0; i < objects; i++) {
            ObjectNode document = document();
            ObjectNode one = objects(document).get(i);
            if (!one.equals(document.get("options"))) {
                one.put("javascript", "1 + 1");
                refused(document, one.toString());
            }
        }
    }

    @Test
    void a_part_left_out_or_null_is_refused_wherever_it_stood() {
        int objects = objects(document()).size();
        for (int i = 0; i < objects; i++) {
            for (String key : List.copyOf(objects(document()).get(i).propertyNames())) {
                if (MAY_BE_LEFT_OUT.contains(key)) {
                    continue;
                }
                ObjectNode without = document();
                boolean eitherSuffices = objects(without).get(i).has("sum") && key.equals("atLeast");
                objects(without).get(i).remove(key);
                if (!eitherSuffices || !objects(without).get(i).has("atMost")) {
                    refused(without, key + " left out of " + objects(without).get(i));
                    ObjectNode empty = document();
                    objects(empty).get(i).putNull(key);
                    refused(empty, key + " null");
                }
            }
        }
    }

    @Test
    void a_key_written_twice_is_refused() {
        assertThatThrownBy(() -> InstrumentReader.read(MADE_UP.replaceFirst("\\{", "{\"id\":\"made-up\",")))
                .hasMessageContaining("Duplicate");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "/format | ^\"jejaring-instrument/2\"^ | format",
                "/version | ^\"\"^ | version",
                "/validTo | ^\"2025-01-01\"^ | validTo",
                "/audience | ^[]^ | nobody",
                "/audience | ^[\"KING\"]^ | Role",
                "/audience | ^[\"NURSE\"]^ | betrays",
                "/suits/sex | ^\"any\"^ | sex",
                "/suits/ageFrom | ^\"10\"^ | coerc",
                "/items/1/id | ^\"a\"^ | repeat",
                "/items/1/options | ^\"none\"^ | options",
                "/items/1/showIf/any/0 | ^\"e\"^ | later item",
                "/items/1/showIf | ^{\"sum\":\"first\",\"atLeast\":1}^ | depends on a sum",
                "/items/1/showIf | ^{\"not\":{\"any\":[\"a\"],\"of\":[\"yes\"]}}^ | not an instrument",
                "/items/1/showIf/of/0 | ^\"perhaps\"^ | no option",
                "/items/0/text/en | ^\"A?\"^ | language",
                "/options/turned/1/weight | ^-1^ | weighs",
                "/options/turned/1/weight | ^1.5^ | not an instrument",
                "/sums/0/items/0 | ^\"f\"^ | unknown items",
                "/sums/0/items/0 | ^\"b\"^ | twice",
                "/sums/0/bands/1/min | ^8^ | gap",
                "/sums/0/bands/1/min | ^6^ | gap",
                "/sums/0/bands/1/max | ^10^ | without a band",
                "/flags/0/when/sum | ^\"third\"^ | no sum",
                "/flags/3/when/atLeast | ^4^ | cannot reach",
                "/flags/0/code | ^\"both\"^ | repeat",
                "/redFlags/0/options | ^[]^ | never raised",
                "/redFlags/0/item | ^\"x\"^ | no option",
                "/redFlags/0/say/kader | ^[\"pray\"]^ | Advice",
                "/redFlags/0/say/kader | ^[]^ | what to do",
                "/whenMissing | ^\"guess\"^ | not an instrument",
                "/status | ^0^ | not an instrument",
            })
    void what_contradicts_itself_is_refused_with_a_reason(String path, String value, String reason) {
        ObjectNode document = document();
        String parent = path.substring(0, path.lastIndexOf('/'));
        String key = path.substring(path.lastIndexOf('/') + 1);
        JsonNode changed = Vectors.JSON.readTree(value);
        if (document.at(parent) instanceof ArrayNode list) {
            list.set(Integer.parseInt(key), changed);
        } else {
            ((ObjectNode) document.at(parent)).set(key, changed);
        }
        assertThatThrownBy(() -> InstrumentReader.read(document.toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}

package id.jejaring.screening;

import id.jejaring.screening.Answers.Refusal;
import id.jejaring.screening.Instrument.Item;
import id.jejaring.screening.Instrument.Option;
import id.jejaring.screening.Instrument.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** field/vectors/instruments.json: what both engines must agree on. */
final class Vectors {
    static final Path ROOT = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
            .filter(path -> Files.exists(path.resolve("field/vectors")))
            .findFirst()
            .orElseThrow();
    static final Path FILE = ROOT.resolve("field/vectors/instruments.json");
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final JsonNode ALL = JSON.readTree(text());
    private static final Map<String, Instrument> INSTRUMENTS = Stream.concat(
                    Instruments.files().stream(),
                    ALL.get("instruments").values().stream().map(JsonNode::toString))
            .map(InstrumentReader::read)
            .collect(Collectors.toMap(Instrument::id, each -> each, (a, b) -> a, LinkedHashMap::new));

    private Vectors() {}

    record Case(JsonNode json) {
        Answers answers() {
            Instrument instrument = instrument(json.get("instrument").asString());
            Map<String, String> given = new LinkedHashMap<>();
            if (json.has("every")) {
                instrument
                        .items()
                        .forEach(item -> given.put(item.id(), json.get("every").asString()));
            }
            if (json.has("answers")) {
                json.get("answers")
                        .properties()
                        .forEach(
                                each -> given.put(each.getKey(), each.getValue().asString()));
            }
            return new Answers(instrument, given);
        }

        Subject who() {
            return json.has("who") ? subject(json.get("who")) : Subject.UNKNOWN;
        }

        List<Refusal> refused() {
            List<Refusal> refusals = new ArrayList<>();
            if (json.has("refused")) {
                json.get("refused")
                        .forEach(each -> refusals.add(new Refusal(
                                each.get("item").asString(), each.get("why").asString())));
            }
            return refusals;
        }

        @Override
        public String toString() {
            return json.get("instrument").asString() + ": " + json.get("name").asString();
        }
    }

    static Stream<Case> cases() {
        return ALL.get("cases").values().stream().map(Case::new);
    }

    /** Every document the cases speak of, as one JSON list. */
    static String documents() {
        return Stream.concat(
                        Instruments.files().stream(),
                        ALL.get("instruments").values().stream().map(JsonNode::toString))
                .collect(Collectors.joining(",", "[", "]"));
    }

    static List<Instrument> instruments() {
        return List.copyOf(INSTRUMENTS.values());
    }

    static Instrument instrument(String id) {
        Instrument found = INSTRUMENTS.get(id);
        if (found == null) {
            throw new AssertionError("no instrument " + id);
        }
        return found;
    }

    static Subject subject(JsonNode who) {
        return new Subject(
                who.get("age").isNull() ? null : who.get("age").asInt(),
                who.get("sex").isNull() ? null : who.get("sex").asString());
    }

    /** As the file writes it: what is empty, false, or for suits true is left out. */
    static Map<String, Object> told(Evaluation e, boolean visible) {
        Map<String, Object> told = new LinkedHashMap<>();
        if (visible) {
            told.put("visible", e.visible());
        }
        told.put("missing", e.missing());
        told.put("sums", e.sums());
        told.put("bands", e.bands());
        told.put("flags", e.flags());
        told.put("redFlags", e.redFlags());
        told.values()
                .removeIf(value ->
                        value instanceof List<?> l && l.isEmpty() || value instanceof Map<?, ?> m && m.isEmpty());
        if (!e.suits()) {
            told.put("suits", false);
        }
        if (e.followUp()) {
            told.put("followUp", true);
        }
        return told;
    }

    /** One sign for each item: the number of the option, or - for none. */
    static String picks(Answers answers) {
        return answers.instrument().items().stream()
                .map(item -> answers.chosen(item)
                        .map(option -> String.valueOf(
                                answers.instrument().optionsOf(item).indexOf(option)))
                        .orElse("-"))
                .collect(Collectors.joining());
    }

    static Answers picked(Instrument instrument, String picks) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < instrument.items().size(); i++) {
            Item item = instrument.items().get(i);
            List<Option> options = instrument.optionsOf(item);
            if (picks.charAt(i) != '-') {
                given.put(item.id(), options.get(picks.charAt(i) - '0').id());
            }
        }
        return new Answers(instrument, given);
    }

    static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

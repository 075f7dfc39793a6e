package id.jejaring.region;

import id.jejaring.kernel.Input;
import id.jejaring.kernel.RegionCode;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads population figures from text, one region and year per line: code,year,people,source. Every line is checked and every
 * mistake is told with its line; one mistake and nothing is taken.
 */
public final class PopulationCsv {
    public static final String FIELD = "rows";
    private static final int LINES = 3_000;
    private static final int ERRORS = 20;
    private static final int MOST_PEOPLE = 400_000_000;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final Predicate<RegionCode> known;
    private final RegionCode body;
    private final Year thisYear;
    private final List<PopulationFigure> figures = new ArrayList<>();
    private final Map<String, Integer> lineOf = new HashMap<>();
    private int wrong;

    /**
     * @param known tells whether there is such a region
     * @param body figures are taken for itself and below it only
     */
    public PopulationCsv(Predicate<RegionCode> known, RegionCode body, Year thisYear) {
        this.known = known;
        this.body = body;
        this.thisYear = thisYear;
    }

    /** What was read; to be used only if the input is still ok. */
    public List<PopulationFigure> read(Input input, String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() > LINES) {
            input.refuse(FIELD, "region.population.error.lines", LINES);
            return List.of();
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !(i == 0 && line.startsWith("code"))) {
                read(input, i + 1, Csv.fields(line));
            }
        }
        if (wrong > ERRORS) {
            input.refuse(FIELD, "region.population.error.more", wrong - ERRORS);
        } else if (figures.isEmpty() && wrong == 0) {
            input.refuse(FIELD, "region.population.error.empty");
        }
        return figures;
    }

    private void read(Input input, int line, List<String> fields) {
        if (fields.size() != 4) {
            refuse(input, "columns", line, fields.size());
            return;
        }
        String code = fields.getFirst().strip();
        OptionalInt year = number(fields.get(1), 1945, thisYear.getValue());
        OptionalInt people = number(fields.get(2), 0, MOST_PEOPLE);
        String source = fields.get(3).strip();
        Integer earlier = lineOf.putIfAbsent(code + " " + fields.get(1).strip(), line);
        if (RegionCode.parse(code).filter(known).isEmpty()) {
            refuse(input, "region", line, shortened(code));
        } else if (!body.contains(new RegionCode(code))) {
            refuse(input, "outside", line, code);
        } else if (year.isEmpty()) {
            refuse(input, "year", line, shortened(fields.get(1)), String.valueOf(thisYear));
        } else if (people.isEmpty()) {
            refuse(input, "people", line, shortened(fields.get(2)));
        } else if (source.isEmpty() || source.length() > 200) {
            refuse(input, "source", line);
        } else if (earlier != null) {
            refuse(input, "twice", line, earlier);
        } else {
            figures.add(new PopulationFigure(new RegionCode(code), year.getAsInt(), people.getAsInt(), source, false));
        }
    }

    private void refuse(Input input, String what, Object... arguments) {
        if (++wrong <= ERRORS) {
            input.refuse(FIELD, "region.population.error." + what, arguments);
        }
    }

    private static OptionalInt number(String text, int least, int most) {
        String digits = text.strip();
        int number = NUMBER.matcher(digits).matches() ? Integer.parseInt(digits) : -1;
        return number >= least && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private static String shortened(String text) {
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }
}

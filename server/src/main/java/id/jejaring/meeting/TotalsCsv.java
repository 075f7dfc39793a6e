package id.jejaring.meeting;

import id.jejaring.kernel.Input;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Csv;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads totals counted elsewhere, one per line: region,month,indicator,value,source. Every mistake is told with its line; one mistake
 * and nothing is taken.
 */
final class TotalsCsv {
    static final String FIELD = "rows";
    private static final int LINES = 2_000;
    private static final int ERRORS = 20;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}([.]\\d{1,3})?");
    private final Set<RegionCode> places;
    private final Set<String> indicators;
    private final YearMonth latest;
    private final Map<String, Integer> lineOf = new HashMap<>();
    private final List<ImportedTotal> totals = new ArrayList<>();
    private int wrong;

    /** @param latest the last month that is over */
    TotalsCsv(Set<RegionCode> places, Set<String> indicators, YearMonth latest) {
        this.places = places;
        this.indicators = indicators;
        this.latest = latest;
    }

    List<ImportedTotal> read(Input input, String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() > LINES) {
            input.refuse(FIELD, "meeting.totals.error.lines", LINES);
            return List.of();
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !(i == 0 && line.startsWith("region"))) {
                read(input, i + 1, Csv.fields(line));
            }
        }
        if (totals.isEmpty() && wrong == 0) {
            input.refuse(FIELD, "meeting.totals.error.empty");
        }
        return totals;
    }

    private void read(Input input, int line, List<String> fields) {
        if (fields.size() != 5) {
            refuse(input, "columns", line, fields.size());
            return;
        }
        Optional<RegionCode> region = RegionCode.parse(fields.get(0).strip()).filter(places::contains);
        Optional<YearMonth> month = month(fields.get(1).strip());
        String indicator = fields.get(2).strip();
        String value = fields.get(3).strip();
        String source = fields.get(4).strip();
        Integer earlier = lineOf.putIfAbsent(String.join(" ", fields.subList(0, 3)), line);
        if (region.isEmpty()) {
            refuse(input, "region", line);
        } else if (month.isEmpty()) {
            refuse(input, "month", line);
        } else if (!indicators.contains(indicator)) {
            refuse(input, "indicator", line);
        } else if (!NUMBER.matcher(value).matches()) {
            refuse(input, "value", line);
        } else if (source.length() < 2 || source.length() > 200) {
            refuse(input, "source", line);
        } else if (earlier != null) {
            refuse(input, "twice", line, earlier);
        } else {
            totals.add(new ImportedTotal(region.get(), month.get(), indicator, new BigDecimal(value), source));
        }
    }

    private Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text))
                    .filter(month -> !month.isAfter(latest) && month.getYear() >= 1990);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private void refuse(Input input, String what, Object... arguments) {
        if (++wrong <= ERRORS) {
            input.refuse(FIELD, "meeting.totals.error." + what, arguments);
        }
    }
}

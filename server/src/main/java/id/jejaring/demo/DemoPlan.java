package id.jejaring.demo;

import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.database.CannotStart;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/**
 * What to invent.
 *
 * @param size people in the first regency
 * @param others people in each further one
 * @param now the minute the invented history ends at; everything but today's open work depends on its day alone
 * @param registerOnly people and posts without a history, as many as a benchmark wants
 */
record DemoPlan(List<RegionCode> regencies, int size, int others, long seed, Instant now, boolean registerOnly) {
    private static final String STORIES = "62.01,35.17,64.08,61.04,63.10";
    private static final int FULL = 6_000;
    private static final int FEW = 300;
    private static final long SEED = 62_01;

    DemoPlan {
        if (regencies.isEmpty() || size < 0 || others < 0) {
            throw new CannotStart("A demo needs a regency, and no fewer than no people");
        }
        regencies = List.copyOf(regencies);
        now = now.truncatedTo(ChronoUnit.MINUTES);
    }

    /**
     * Options as the launcher gives them: --regencies 62.01,35.17 --size 6000 --seed 7; a named size counts for every
     * regency. Besides: --register-only.
     */
    static DemoPlan of(List<String> options, Instant now) {
        String regencies = option(options, "--regencies", STORIES);
        String size = option(options, "--size", "");
        return new DemoPlan(
                Arrays.stream(regencies.split(",")).map(DemoPlan::regency).toList(),
                size.isEmpty() ? FULL : number("--size", size),
                size.isEmpty() ? FEW : number("--size", size),
                number("--seed", option(options, "--seed", Long.toString(SEED))),
                now,
                options.contains("--register-only"));
    }

    DemoPlan begun(long firstSeed, Instant moment) {
        return new DemoPlan(regencies, size, others, firstSeed, moment, registerOnly);
    }

    int peopleIn(RegionCode regency) {
        return regency.equals(regencies.getFirst()) ? size : others;
    }

    private static String option(List<String> options, String name, String otherwise) {
        int at = options.indexOf(name);
        if (at < 0) {
            return otherwise;
        }
        if (at + 1 == options.size()) {
            throw new CannotStart(name + " needs a value");
        }
        return options.get(at + 1);
    }

    private static RegionCode regency(String code) {
        return RegionCode.parse(code.strip())
                .filter(region -> region.level() == 2)
                .orElseThrow(() -> new CannotStart("--regencies: " + code + " is not a regency's code"));
    }

    private static int number(String name, String text) {
        if (!text.matches("\\d{1,8}")) {
            throw new CannotStart(name + ": " + text + " is not a number");
        }
        return Integer.parseInt(text);
    }
}

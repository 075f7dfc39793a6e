package id.jejaring.person;

import id.jejaring.kernel.RegionCode;
import id.jejaring.person.Match.Reason;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How probably a record is the person sought. Each rule is one method that gives points and says why.
 * Source: points proposed by this program; to be tuned on pairs that people have confirmed.
 */
final class MatchRules {
    private static final int CERTAIN = 100;
    private static final int TELLING_WORD = 5;
    private static final int ALIKE = 60;

    private final Sought sought;
    private final List<String> name;
    private final Set<String> looks;
    private final Map<String, Integer> likenesses = new HashMap<>();
    private final LocalDate today;
    private final IntFunction<Optional<RegionCode>> villages;

    MatchRules(Sought sought, LocalDate today, IntFunction<Optional<RegionCode>> villages) {
        this.sought = sought;
        this.name = words(sought.name());
        this.looks = telling(sought.looks());
        this.today = today;
        this.villages = villages;
    }

    Match match(Lookalike other) {
        List<Reason> reasons = Stream.of(
                        sameNik(other),
                        differentNik(other),
                        samePhone(other),
                        nameAlike(other),
                        otherName(other),
                        ageNear(other),
                        ageFar(other),
                        otherSex(other),
                        samePlace(other),
                        looksAlike(other))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Reason::points).reversed())
                .toList();
        int sum = reasons.stream().mapToInt(Reason::points).sum();
        return new Match(other, Math.clamp(sum, 0, CERTAIN), reasons);
    }

    Optional<Reason> sameNik(Lookalike other) {
        return when(other.sameNik(), CERTAIN, "person.match.same_nik");
    }

    Optional<Reason> differentNik(Lookalike other) {
        return when(other.otherNik(), -60, "person.match.other_nik");
    }

    /** A telephone is shared by a family, so it proves less than a name. */
    Optional<Reason> samePhone(Lookalike other) {
        return when(other.samePhone(), 35, "person.match.same_phone");
    }

    Optional<Reason> nameAlike(Lookalike other) {
        int likeness = likeness(other);
        boolean oneWord = name.size() < 2;
        int most = oneWord ? 35 : 50;
        return likeness == 100
                ? when(true, most, "person.match.same_name")
                : when(likeness >= ALIKE, most * likeness / 110, "person.match.like_name");
    }

    Optional<Reason> otherName(Lookalike other) {
        boolean bothNamed = sought.name() != null && other.name() != null;
        return when(bothNamed && likeness(other) < ALIKE, -30, "person.match.other_name");
    }

    Optional<Reason> ageNear(Lookalike other) {
        int apart = yearsApart(other);
        int points = apart < 0 || apart > 5 ? 0 : apart <= 1 ? 15 : apart <= 3 ? 12 : 8;
        return apart == 0
                ? when(points > 0, points, "person.match.same_age")
                : when(points > 0, points, "person.match.age_within", apart);
    }

    /** Ages are told roughly: only ten years and more speak against it. */
    Optional<Reason> ageFar(Lookalike other) {
        int apart = yearsApart(other);
        return when(apart >= 10, -25, "person.match.age_apart", apart);
    }

    Optional<Reason> otherSex(Lookalike other) {
        return when(sought.sex().contradicts(other.sex()), -40, "person.match.other_sex");
    }

    Optional<Reason> samePlace(Lookalike other) {
        if (sought.villageNo() == other.villageNo()) {
            return when(true, 15, "person.match.same_village");
        }
        Optional<RegionCode> here = villages.apply(sought.villageNo()).map(RegionCode::district);
        boolean near = here.isPresent()
                && here.equals(villages.apply(other.villageNo()).map(RegionCode::district));
        return when(near, 8, "person.match.neighbour_village");
    }

    /** Words said about the person now that also stand in how somebody without identity is recognised. */
    Optional<Reason> looksAlike(Lookalike other) {
        if (looks.isEmpty()) {
            return Optional.empty();
        }
        Set<String> shared = new HashSet<>(looks);
        Set<String> known = telling(other.recognisedBy());
        known.addAll(telling(other.home()));
        shared.retainAll(known);
        int points = Math.min(30, 8 * shared.size());
        return when(!shared.isEmpty(), points, "person.match.looks", String.join(", ", shared));
    }

    private int likeness(Lookalike other) {
        String named = other.name();
        return named == null ? 0 : likenesses.computeIfAbsent(named, any -> NameLikeness.of(name, NameWords.of(named)));
    }

    private int yearsApart(Lookalike other) {
        Integer age = sought.age();
        var known = other.birth().ageOn(today);
        return age == null || known.isEmpty() ? -1 : Math.abs(age - known.getAsInt());
    }

    private static List<String> words(@Nullable String name) {
        return name == null ? List.of() : NameWords.of(name);
    }

    private static Set<String> telling(@Nullable String text) {
        Set<String> words = new HashSet<>();
        if (text != null) {
            for (String word : text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}]+", -1)) {
                if (word.length() >= TELLING_WORD) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    private static Optional<Reason> when(boolean holds, int points, String key, Object... arguments) {
        return holds ? Optional.of(new Reason(key, List.of(arguments), points)) : Optional.empty();
    }
}

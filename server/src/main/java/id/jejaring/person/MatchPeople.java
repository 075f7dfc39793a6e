package id.jejaring.person;

import id.jejaring.kernel.Nik;
import id.jejaring.kernel.Phone;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import id.jejaring.region.Regions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who might be meant: looks through the whole regency, also beyond the asker's villages and at people without identity,
 * and says for each how probably and why. What it tells of them is what recognising needs, no more.
 */
@Component
public class MatchPeople {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_ROWS = 40;
    private static final int MOST_MATCHES = 10;
    private static final int MOST_MEANINGS = 12;
    private static final int LEAST_SCORE = 25;

    private final JdbcClient sql;
    private final NikSeal seal;
    private final NameIndex names;
    private final Regions regions;
    private final InstantSource clock;

    MatchPeople(JdbcClient sql, NikSeal seal, NameIndex names, Regions regions, InstantSource clock) {
        this.sql = sql;
        this.seal = seal;
        this.names = names;
        this.regions = regions;
        this.clock = clock;
    }

    /** The most probable first. */
    @Transactional(readOnly = true)
    public List<Match> match(Sought sought) {
        return match(sought.regency(), List.of(sought)).getFirst();
    }

    /** For each of them. */
    List<List<Match>> match(RegionCode regency, List<Sought> all) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), regions.zone(regency));
        List<List<Lookalike>> found = lookalikes(regency, all);
        return IntStream.range(0, all.size())
                .mapToObj(n -> probable(new MatchRules(all.get(n), today, regions::codeOf), found.get(n)))
                .toList();
    }

    private static List<Match> probable(MatchRules rules, List<Lookalike> found) {
        return found.stream()
                .map(rules::match)
                .filter(match -> match.score() >= LEAST_SCORE)
                .sorted(Comparator.comparingInt(Match::score)
                        .reversed()
                        .thenComparing(match -> match.person().id()))
                .limit(MOST_MATCHES)
                .toList();
    }

    private List<List<Lookalike>> lookalikes(RegionCode regency, List<Sought> all) {
        List<List<Lookalike>> found =
                all.stream().<List<Lookalike>>map(each -> new ArrayList<>()).toList();
        List<List<String>> words = all.stream().map(MatchPeople::words).toList();
        var meanings = names.candidates(
                regency, words.stream().flatMap(List::stream).collect(Collectors.toSet()), MOST_MEANINGS);
        List<Map<String, @Nullable Object>> questions = IntStream.range(0, all.size())
                .mapToObj(n -> question(n, all.get(n), meant(words.get(n), meanings)))
                .toList();
        sql.sql("""
                select s.n, l.id, l.village_no, l.name, l.sex, l.birth_date, l.birth_precision, l.home, l.recognised_by,
                    l.same_nik, l.other_nik, l.same_phone
                from json_to_recordset(cast(:sought as json))
                    as s (n integer, nik bytea, phone text, pairs text[], words text[], village integer)
                cross join lateral person.lookalikes(:regency, s.nik, s.phone, s.pairs, s.words, s.village, :most) l
                """)
                .param("sought", JSON.writeValueAsString(questions))
                .param("regency", regency.value())
                .param("most", MOST_ROWS)
                .query(row -> {
                    found.get(row.getInt("n")).add(lookalike(row));
                });
        return found;
    }

    private Map<String, @Nullable Object> question(int n, Sought sought, List<List<String>> meanings) {
        Nik nik = sought.nik();
        Phone phone = sought.phone();
        Map<String, @Nullable Object> question = new HashMap<>();
        question.put("n", n);
        question.put(
                "nik",
                nik == null
                        ? null
                        : "\\x"
                                + HexFormat.of()
                                        .formatHex(seal.index(sought.regency().value(), nik)));
        question.put("phone", phone == null ? null : phone.number());
        question.put("pairs", pairs(meanings));
        question.put("words", meanings.stream().flatMap(List::stream).distinct().toList());
        question.put("village", sought.villageNo());
        return question;
    }

    private static List<String> words(Sought sought) {
        String name = sought.name();
        return name == null ? List.of() : NameWords.of(name);
    }

    private static List<List<String>> meant(List<String> words, Map<String, List<NameIndex.Candidate>> meanings) {
        return words.stream()
                .map(word -> meanings.getOrDefault(word, List.of()).stream()
                        .map(NameIndex.Candidate::token)
                        .toList())
                .filter(tokens -> !tokens.isEmpty())
                .toList();
    }

    /** Any two words together; a single word alone. */
    private static String[] pairs(List<List<String>> meanings) {
        if (meanings.size() == 1) {
            return meanings.getFirst().toArray(String[]::new);
        }
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = 0; i < meanings.size(); i++) {
            for (int j = i + 1; j < meanings.size(); j++) {
                pairs.addAll(pairs(meanings.get(i), meanings.get(j)));
            }
        }
        return pairs.toArray(String[]::new);
    }

    private static List<String> pairs(List<String> ones, List<String> others) {
        List<String> pairs = new ArrayList<>();
        ones.forEach(one -> others.forEach(other -> pairs.add(NameIndex.pair(one, other))));
        return pairs;
    }

    private static Lookalike lookalike(ResultSet row) throws SQLException {
        return new Lookalike(
                Rows.id(row, "id"),
                row.getInt("village_no"),
                row.getString("name"),
                Codes.to(Sex.class, row.getString("sex")),
                People.birth(row),
                row.getString("home"),
                row.getString("recognised_by"),
                row.getBoolean("same_nik"),
                row.getBoolean("other_nik"),
                row.getBoolean("same_phone"));
    }
}

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who might be meant: looks through the whole regency, also beyond the asker's villages and at people without identity,
 * and says for each how probably and why. What it tells of them is what recognising needs, no more.
 */
@Component
public class MatchPeople {
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
        LocalDate today = LocalDate.ofInstant(clock.instant(), regions.zone(sought.regency()));
        MatchRules rules = new MatchRules(sought, today, regions::codeOf);
        return lookalikes(sought).stream()
                .map(rules::match)
                .filter(match -> match.score() >= LEAST_SCORE)
                .sorted(Comparator.comparingInt(Match::score)
                        .reversed()
                        .thenComparing(match -> match.person().id()))
                .limit(MOST_MATCHES)
                .toList();
    }

    private List<Lookalike> lookalikes(Sought sought) {
        List<List<String>> meanings = meanings(sought.regency(), sought.name());
        Nik nik = sought.nik();
        Phone phone = sought.phone();
        return sql.sql("""
                select id, village_no, name, sex, birth_date, birth_precision, home, recognised_by, same_nik, other_nik, same_phone
                from person.lookalikes(:regency, :nik, :phone, :pairs, :words, :village, :most)
                """)
                .param("regency", sought.regency().value())
                .param("nik", nik == null ? null : seal.index(sought.regency().value(), nik), java.sql.Types.BINARY)
                .param("phone", phone == null ? null : phone.number(), java.sql.Types.VARCHAR)
                .param("pairs", pairs(meanings))
                .param(
                        "words",
                        meanings.stream().flatMap(List::stream).distinct().toArray(String[]::new))
                .param("village", sought.villageNo())
                .param("most", MOST_ROWS)
                .query(MatchPeople::lookalike)
                .list();
    }

    private List<List<String>> meanings(RegionCode regency, @Nullable String name) {
        return name == null
                ? List.of()
                : names.candidates(regency, NameWords.of(name), MOST_MEANINGS).values().stream()
                        .map(all -> all.stream().map(NameIndex.Candidate::token).toList())
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

    private static Lookalike lookalike(ResultSet row, int n) throws SQLException {
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

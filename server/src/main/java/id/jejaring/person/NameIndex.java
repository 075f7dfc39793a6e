package id.jejaring.person;

import id.jejaring.kernel.RegionCode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps under which words people are found, and which words of the register a typed word may mean. */
@Component
class NameIndex {
    private final JdbcClient sql;
    private final NewWords fresh;

    NameIndex(JdbcClient sql, NewWords fresh) {
        this.sql = sql;
        this.fresh = fresh;
    }

    /** A word of the register that a typed word may mean. */
    record Candidate(String token, Closeness closeness) {}

    /** Keys of a name: its words, and each two of them in alphabetical order. */
    static Set<String> keys(List<String> words) {
        Set<String> keys = new LinkedHashSet<>(words);
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                keys.add(pair(words.get(i), words.get(j)));
            }
        }
        return keys;
    }

    static String pair(String a, String b) {
        return a.compareTo(b) <= 0 ? a + " " + b : b + " " + a;
    }

    void add(Person person) {
        String name = person.name();
        if (name == null) {
            return;
        }
        List<String> words = NameWords.of(name);
        sql.sql("""
                insert into person.name_key (regency_code, token, village_no, person_id)
                select :regency, key, :village, :person from unnest(:keys) as key
                on conflict do nothing
                """)
                .param("regency", person.regency().value())
                .param("village", person.villageNo())
                .param("person", person.id())
                .param("keys", keys(words).toArray(String[]::new))
                .update();
        words.forEach(word -> fresh.learn(person.regency(), word));
    }

    void forget(Person person) {
        sql.sql("delete from person.name_key where regency_code = :regency and person_id = :person")
                .param("regency", person.regency().value())
                .param("person", person.id())
                .update();
    }

    /**
     * What each of these words may mean, the nearest words of the register first; those too far away not at all.
     *
     * @param most how many meanings of one word; a word with that many may have had more
     */
    Map<String, List<Candidate>> candidates(RegionCode regency, List<String> words, int most) {
        Set<String> variants = new HashSet<>();
        words.forEach(word -> variants.addAll(Spelling.sought(word)));
        Map<String, Set<String>> tokens = tokens(regency, variants);
        Map<String, List<Candidate>> meanings = new LinkedHashMap<>();
        for (String word : words) {
            Set<String> possible = Spelling.sought(word).stream()
                    .flatMap(variant -> tokens.getOrDefault(variant, Set.of()).stream())
                    .collect(Collectors.toSet());
            meanings.put(word, nearest(word, possible, most));
        }
        return meanings;
    }

    private Map<String, Set<String>> tokens(RegionCode regency, Collection<String> variants) {
        Map<String, Set<String>> tokens = new HashMap<>();
        variants.forEach(variant -> tokens.put(variant, new HashSet<>(fresh.meant(regency, variant))));
        sql.sql("""
                select variant, token from person.name_variant
                where regency_code = :regency and variant = any(:variants)
                """)
                .param("regency", regency.value())
                .param("variants", variants.toArray(String[]::new))
                .query(row -> {
                    tokens.computeIfAbsent(row.getString("variant"), variant -> new HashSet<>())
                            .add(row.getString("token"));
                });
        return tokens;
    }

    private static List<Candidate> nearest(String word, Set<String> tokens, int most) {
        return tokens.stream()
                .map(token -> new Candidate(token, Closeness.of(word, token)))
                .filter(candidate -> candidate.closeness() != Closeness.FAR)
                .sorted(Comparator.comparing(Candidate::closeness)
                        .thenComparing(candidate -> candidate.token().length())
                        .thenComparing(Candidate::token))
                .limit(most)
                .toList();
    }
}

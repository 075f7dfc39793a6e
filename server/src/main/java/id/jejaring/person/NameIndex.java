package id.jejaring.person;

import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Later;
import id.jejaring.platform.Later.Turn;
import id.jejaring.platform.Scope;
import id.jejaring.platform.Scopes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps under which words people are found, and which words of the register a typed word may mean. */
@Component
class NameIndex {
    private final JdbcClient sql;
    private final Scopes scopes;
    private final Later<Word> fresh = new Later<>(Turn.SHARED, this::learn);

    NameIndex(JdbcClient sql, Scopes scopes) {
        this.sql = sql;
        this.scopes = scopes;
    }

    private record Word(RegionCode regency, String token) {}

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

    /** Each is found under the words of its name, and under no others any more. */
    void replace(RegionCode regency, List<Person> people) {
        Map<UUID, List<String>> words = new LinkedHashMap<>();
        people.forEach(person -> words.put(person.id(), words(person)));
        forget(regency, words.keySet());
        add(regency, people, words);
        words.values().stream().flatMap(List::stream).distinct().forEach(word -> fresh.add(new Word(regency, word)));
    }

    private static List<String> words(Person person) {
        String name = person.name();
        return name == null ? List.of() : NameWords.of(name);
    }

    private void forget(RegionCode regency, Set<UUID> people) {
        sql.sql("delete from person.name_key where regency_code = :regency and person_id = any(:people)")
                .param("regency", regency.value())
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    private void add(RegionCode regency, List<Person> people, Map<UUID, List<String>> words) {
        List<Key> keys = people.stream()
                .flatMap(person -> keys(words.getOrDefault(person.id(), List.of())).stream()
                        .map(token -> new Key(token, person)))
                .toList();
        sql.sql("""
                insert into person.name_key (regency_code, token, village_no, person_id)
                select :regency, k.token, k.village, k.person
                from unnest(:tokens, :villages, :people) as k (token, village, person)
                on conflict do nothing
                """)
                .param("regency", regency.value())
                .param("tokens", keys.stream().map(Key::token).toArray(String[]::new))
                .param(
                        "villages",
                        keys.stream().map(key -> key.person().villageNo()).toArray(Integer[]::new))
                .param("people", keys.stream().map(key -> key.person().id()).toArray(UUID[]::new))
                .update();
    }

    private record Key(String token, Person person) {}

    /** Written last and in one order; until then this transaction finds them among what it has left. */
    private void learn(List<Word> words) {
        words.stream()
                .collect(Collectors.groupingBy(
                        Word::regency, TreeMap::new, Collectors.mapping(Word::token, Collectors.toSet())))
                .forEach((regency, tokens) ->
                        scopes.within(Scope.current().widened(regency.value()), () -> learn(regency, tokens)));
    }

    private int learn(RegionCode regency, Set<String> tokens) {
        List<Map.Entry<String, String>> spellings = new ArrayList<>();
        spellings(tokens).forEach((variant, meant) -> meant.forEach(token -> spellings.add(Map.entry(variant, token))));
        return sql.sql("""
                insert into person.name_variant (regency_code, variant, token)
                select :regency, v.variant, v.token
                from unnest(:variants, :tokens) as v (variant, token)
                order by v.variant, v.token
                on conflict do nothing
                """)
                .param("regency", regency.value())
                .param("variants", spellings.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param("tokens", spellings.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .update();
    }

    private static Map<String, Set<String>> spellings(Collection<String> tokens) {
        Map<String, Set<String>> spellings = new HashMap<>();
        tokens.forEach(token -> Spelling.findable(token)
                .forEach(variant -> spellings
                        .computeIfAbsent(variant, none -> new HashSet<>())
                        .add(token)));
        return spellings;
    }

    /**
     * What each of these words may mean, the nearest words of the register first; those too far away not at all.
     *
     * @param most how many meanings of one word; a word with that many may have had more
     */
    Map<String, List<Candidate>> candidates(RegionCode regency, Collection<String> words, int most) {
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
        Map<String, Set<String>> tokens = spellings(fresh.waiting().stream()
                .filter(word -> word.regency().equals(regency))
                .map(Word::token)
                .collect(Collectors.toSet()));
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

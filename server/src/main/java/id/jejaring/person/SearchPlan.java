package id.jejaring.person;

import id.jejaring.person.NameIndex.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Which keys answer a search, cheapest first: a word's spellings, or the pairs of the two longest words, which are the rarest as a
 * rule; each further word is checked on what those bring.
 */
record SearchPlan(List<Key> keys, List<List<String>> alsoOneOf) {
    record Key(String token, int cost) {}

    static SearchPlan of(Map<String, List<Candidate>> meanings) {
        List<List<Candidate>> longest = meanings.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Candidate>> word) ->
                        -word.getKey().length()))
                .map(Map.Entry::getValue)
                .toList();
        List<Key> keys = longest.size() == 1
                ? longest.getFirst().stream()
                        .map(one -> new Key(one.token(), one.closeness().cost()))
                        .toList()
                : pairs(longest.get(0), longest.get(1));
        List<List<String>> further = longest.stream()
                .skip(2)
                .map(word -> word.stream().map(Candidate::token).toList())
                .toList();
        return new SearchPlan(
                keys.stream().sorted(Comparator.comparingInt(Key::cost)).toList(), further);
    }

    private static List<Key> pairs(List<Candidate> ones, List<Candidate> others) {
        List<Key> keys = new ArrayList<>();
        for (Candidate one : ones) {
            for (Candidate other : others) {
                if (!one.token().equals(other.token())) {
                    keys.add(new Key(
                            NameIndex.pair(one.token(), other.token()),
                            one.closeness().cost() + other.closeness().cost()));
                }
            }
        }
        return keys;
    }

    String[] tokens() {
        return keys.stream().map(Key::token).toArray(String[]::new);
    }

    Integer[] costs() {
        return keys.stream().map(Key::cost).toArray(Integer[]::new);
    }
}

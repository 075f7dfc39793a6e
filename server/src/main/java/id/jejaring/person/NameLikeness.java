package id.jejaring.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How alike two names are, 0 to 100: every word of the shorter one finds its nearest partner in the longer one. */
final class NameLikeness {
    private NameLikeness() {}

    static int of(List<String> a, List<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        List<String> shorter = a.size() <= b.size() ? a : b;
        List<String> left = new ArrayList<>(a.size() <= b.size() ? b : a);
        int missing = left.size() - shorter.size();
        int sum = 0;
        for (String word : shorter) {
            String nearest = left.stream()
                    .max(Comparator.comparingInt(other -> worth(word, other)))
                    .orElseThrow();
            sum += worth(word, nearest);
            left.remove(nearest);
        }
        // A name told in part is still that name, only less surely.
        int whole = sum / shorter.size();
        return Math.max(0, whole - 10 * missing);
    }

    private static int worth(String a, String b) {
        Closeness nearer = a.length() <= b.length() ? Closeness.of(a, b) : Closeness.of(b, a);
        return switch (nearer) {
            case EXACT -> 100;
            case BEGINNING -> 75;
            case CLOSE -> 85;
            case SOUND -> 65;
            case FAR -> 0;
        };
    }
}

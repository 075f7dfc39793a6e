package id.jejaring.region;

import id.jejaring.kernel.RegionCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds regions by the beginning of their code or of the words of their name. All names together are 1.3 MB, so one pass over
 * their words (about a millisecond) is quicker than any index would be to ask.
 */
final class RegionSearch {
    private static final Pattern CODE = Pattern.compile("[0-9][0-9.\\s]*");
    private static final Map<String, Set<RegionKind>> KIND_WORDS = Map.ofEntries(
            Map.entry("provinsi", EnumSet.of(RegionKind.PROVINCE)),
            Map.entry("prov", EnumSet.of(RegionKind.PROVINCE)),
            Map.entry("kabupaten", EnumSet.of(RegionKind.REGENCY)),
            Map.entry("kab", EnumSet.of(RegionKind.REGENCY)),
            Map.entry("kota", EnumSet.of(RegionKind.CITY)),
            Map.entry("kecamatan", EnumSet.of(RegionKind.DISTRICT)),
            Map.entry("kec", EnumSet.of(RegionKind.DISTRICT)),
            Map.entry("kelurahan", EnumSet.of(RegionKind.KELURAHAN)),
            Map.entry("kel", EnumSet.of(RegionKind.KELURAHAN)),
            Map.entry("desa", EnumSet.of(RegionKind.DESA, RegionKind.DESA_ADAT)));
    private static final long NO = Long.MAX_VALUE;

    private final RegionTree tree;
    private final byte[] text;
    private final int[] wordStarts;
    private final int[] firstWords;

    RegionSearch(RegionTree tree, List<RegionRow> rows) {
        this.tree = tree;
        StringBuilder all = new StringBuilder();
        IntStream.Builder words = IntStream.builder();
        firstWords = new int[rows.size() + 1];
        for (int i = 0; i < rows.size(); i++) {
            String[] name = rows.get(i).searchName().split(" ", -1);
            for (String word : name) {
                words.add(all.length());
                all.append(' ').append(word);
            }
            firstWords[i + 1] = firstWords[i] + name.length;
        }
        words.add(all.length());
        wordStarts = words.build().toArray();
        text = all.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Best first: the whole name, its beginning, the beginning of its words; larger regions before smaller ones. */
    List<Region> find(String query, @Nullable RegionCode within, int limit) {
        int from = within == null ? 0 : tree.indexOf(within);
        if (from < 0) {
            return List.of();
        }
        int to = within == null ? tree.size() : tree.end(from);
        String asked = query.strip();
        return CODE.matcher(asked).matches()
                ? byCode(asked.replaceAll("\\D", ""), i -> i >= from && i < to, limit)
                : byName(IntStream.range(from, to).filter(tree::current), asked, limit);
    }

    private List<Region> byCode(String digits, IntPredicate inside, int limit) {
        return digits.length() > 10 ? List.of() : best(tree.startingWith(digits).filter(inside), i -> 0, limit);
    }

    private List<Region> byName(IntStream all, String query, int limit) {
        List<byte[]> words = words(SearchName.of(query));
        if (words.isEmpty()) {
            return List.of();
        }
        Set<RegionKind> kinds =
                KIND_WORDS.get(new String(words.getFirst(), 1, words.getFirst().length - 1, StandardCharsets.US_ASCII));
        if (kinds == null || words.size() == 1) {
            return best(all, i -> rank(i, words), limit);
        }
        List<byte[]> named = words.subList(1, words.size());
        return best(all, i -> Math.min(kinds.contains(tree.kind(i)) ? rank(i, named) : NO, rank(i, words)), limit);
    }

    private List<Region> best(IntStream all, IntToLongFunction rank, int limit) {
        return all.mapToLong(i -> ordered(rank.applyAsLong(i), i))
                .filter(place -> place != NO)
                .sorted()
                .limit(limit)
                .mapToObj(place -> tree.region((int) (place & 0xFF_FFFF)))
                .toList();
    }

    private long ordered(long rank, int index) {
        return rank == NO ? NO : (rank * 8 + tree.level(index)) << 24 | index;
    }

    private long rank(int index, List<byte[]> words) {
        int at = wordStarts[firstWords[index]];
        int end = wordStarts[firstWords[index + 1]];
        for (byte[] word : words) {
            if (!beginsAt(at, word, end)) {
                return allWords(index, end, words) ? 2 : NO;
            }
            at += word.length;
        }
        return at == end ? 0 : 1;
    }

    private boolean allWords(int index, int end, List<byte[]> words) {
        for (byte[] word : words) {
            int at = firstWords[index];
            while (at < firstWords[index + 1] && !beginsAt(wordStarts[at], word, end)) {
                at++;
            }
            if (at == firstWords[index + 1]) {
                return false;
            }
        }
        return true;
    }

    private boolean beginsAt(int at, byte[] word, int end) {
        // The first letter decides nearly always; comparing ranges is ten times dearer.
        return at + word.length <= end
                && text[at + 1] == word[1]
                && Arrays.equals(text, at, at + word.length, word, 0, word.length);
    }

    /** Each with the space before it, so that a match is always at the beginning of a word. */
    private static List<byte[]> words(String plain) {
        return Arrays.stream(plain.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> (" " + word).getBytes(StandardCharsets.US_ASCII))
                .toList();
    }
}

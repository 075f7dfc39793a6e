package id.jejaring.region;

import id.jejaring.kernel.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The whole tree in memory, in code order: whatever lies below a region follows it directly, so its villages are one run of the
 * arrays. Plain arrays instead of 91,599 objects because this stays resident (about 8 MB) on small machines.
 */
final class RegionTree {
    private final long[] keys;
    private final int[] ends;
    private final int[] villageNos;
    private final RegionKind[] kinds;
    private final String[] names;
    private final int[] byVillageNo;
    private final BitSet gone = new BitSet();
    private final Map<Integer, Ended> ended = new HashMap<>();

    private record Ended(LocalDate day, @Nullable String successor) {}

    /** @param rows all regions in code order */
    RegionTree(List<RegionRow> rows) {
        int size = rows.size();
        keys = new long[size];
        villageNos = new int[size];
        kinds = new RegionKind[size];
        names = new String[size];
        Map<String, String> sameName = new HashMap<>();
        for (int i = 0; i < size; i++) {
            RegionRow row = rows.get(i);
            keys[i] = key(row.code());
            villageNos[i] = row.villageNo();
            kinds[i] = row.kind();
            names[i] = sameName.computeIfAbsent(row.name(), name -> name);
            if (row.validTo() != null) {
                gone.set(i);
                ended.put(i, new Ended(row.validTo(), row.successor()));
            }
        }
        ends = ends(size);
        byVillageNo = byVillageNo();
    }

    int size() {
        return keys.length;
    }

    /** -1 when there is no such region. */
    int indexOf(RegionCode code) {
        return Math.max(-1, Arrays.binarySearch(keys, key(code.value())));
    }

    /** First index after the last region below this one. */
    int end(int index) {
        return ends[index];
    }

    int level(int index) {
        return kind(index).level();
    }

    RegionKind kind(int index) {
        return kinds[index];
    }

    int villageNo(int index) {
        return villageNos[index];
    }

    String name(int index) {
        return names[index];
    }

    boolean current(int index) {
        return !gone.get(index);
    }

    /** -1 when no village has this number. */
    int indexOfVillage(int villageNo) {
        return villageNo > 0 && villageNo < byVillageNo.length ? byVillageNo[villageNo] : -1;
    }

    RegionCode code(int index) {
        return new RegionCode(text(keys[index], level(index)));
    }

    Region region(int index) {
        Ended end = ended.get(index);
        return new Region(
                code(index),
                names[index],
                kind(index),
                villageNos[index],
                (int) children(index).count(),
                end == null ? null : end.day(),
                end == null || end.successor() == null ? null : new RegionCode(end.successor()));
    }

    List<Region> regions(IntStream indexes) {
        return indexes.mapToObj(this::region).toList();
    }

    /** Those that exist today, directly below. */
    IntStream children(int index) {
        return siblings(index + 1, ends[index]);
    }

    IntStream provinces() {
        return siblings(0, size());
    }

    /** Itself and all below it that exist today. */
    IntStream below(int index) {
        return IntStream.range(index, ends[index]).filter(this::current);
    }

    /** Of those that exist today, from one index to before another. */
    RegionCounts counts(int from, int to) {
        Map<RegionKind, Integer> of = new EnumMap<>(RegionKind.class);
        IntStream.range(from, to).filter(this::current).forEach(i -> of.merge(kinds[i], 1, Integer::sum));
        return new RegionCounts(
                of.getOrDefault(RegionKind.REGENCY, 0),
                of.getOrDefault(RegionKind.CITY, 0),
                of.getOrDefault(RegionKind.DISTRICT, 0),
                of.getOrDefault(RegionKind.DESA, 0),
                of.getOrDefault(RegionKind.KELURAHAN, 0),
                of.getOrDefault(RegionKind.DESA_ADAT, 0));
    }

    /** Those whose code begins with these digits. */
    IntStream startingWith(String digits) {
        int rest = 10 - digits.length();
        int from = Arrays.binarySearch(keys, Long.parseLong(digits + "0".repeat(rest)));
        int to = Arrays.binarySearch(keys, Long.parseLong(digits + "9".repeat(rest)));
        return IntStream.range(from < 0 ? -from - 1 : from, to < 0 ? -to - 1 : to + 1)
                .filter(i -> digits.length() <= (level(i) == 4 ? 10 : 2 * level(i)))
                .filter(this::current);
    }

    private IntStream siblings(int from, int to) {
        return IntStream.iterate(from, i -> i < to, i -> ends[i]).filter(this::current);
    }

    private int[] ends(int size) {
        int[] after = new int[size];
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            while (open.size() >= level(i)) {
                after[open.removeLast()] = i;
            }
            open.add(i);
        }
        open.forEach(i -> after[i] = size);
        return after;
    }

    private int[] byVillageNo() {
        int[] indexes = new int[Arrays.stream(villageNos).max().orElse(0) + 1];
        Arrays.fill(indexes, -1);
        for (int i = 0; i < villageNos.length; i++) {
            if (villageNos[i] > 0) {
                indexes[villageNos[i]] = i;
            }
        }
        return indexes;
    }

    /** 62.01 is 6201000000: number order is code order, because no part of a code is ever zero. */
    static long key(String code) {
        String digits = code.replace(".", "");
        return Long.parseLong(digits + "0".repeat(10 - digits.length()));
    }

    private static String text(long key, int level) {
        StringBuilder code = new StringBuilder(13).append(key);
        for (int part = 1; part < level; part++) {
            code.insert(3 * part - 1, '.');
        }
        code.setLength(level == 4 ? 13 : 3 * level - 1);
        return code.toString();
    }
}

package id.jejaring.person;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name as it is compared: words in one spelling, without titles, accents and old orthography.
 * Sources: Ejaan Yang Disempurnakan 1972 (oe, tj, dj, sj, nj, ch), common transliterations of Arabic names.
 */
final class NameWords {
    private static final int MOST_WORDS = 8;
    private static final int LONGEST_WORD = 30;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 .,]*");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHE = Pattern.compile("['’‘`ʼʻ]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private static final Set<String> TITLES = words("""
            h hj hajah haji kh nyai ust ustad ustadz ustadzah dr drg drs dra ir prof bin binti bt bte alm almh almarhum almarhumah
            bapak bpk pak ibu bu tn ny nn an sdr sdri sh se spd skm skep ners amd amk keb mkes msi mpd
            """);

    private static final Map<String, Set<String>> SHORT = Map.of(
            "muhamad", words("m mu muh moh mohd mhd mohamad mohamed muhamed muhamat mohamat"),
            "ahmad", words("ah ahm ahmed ahmat"),
            "abdul", words("abd abdl"),
            "siti", words("st sitti"));

    // In this order: a longer or older spelling before the letters it is made of.
    private static final String[] SPELLINGS = """
            oe=u tj=c dj=j sj=s nj=ny ch=h kh=h sy=s sh=s ts=s dz=z dh=d th=t gh=g ph=f q=k v=f x=ks y=i ae=ai ie=i ei=ai
            """.strip().split(" ", -1);

    private static final Map<String, String> WHOLE = SHORT.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(written -> Map.entry(written, entry.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    // Few words make most names, and a register is compared with itself all the time.
    private static final int REMEMBERED = 5_000;
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private NameWords() {}

    /** Distinct words in the order they are said. Empty for a text without a letter. */
    static List<String> of(String name) {
        List<String> all = Arrays.stream(BETWEEN_WORDS.split(plain(name)))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> telling = all.stream().filter(NameWords::telling).toList();
        return (telling.isEmpty() ? all : telling)
                .stream().map(NameWords::known).distinct().limit(MOST_WORDS).toList();
    }

    private static String plain(String name) {
        if (PLAIN.matcher(name).matches()) {
            return name.toLowerCase(Locale.ROOT);
        }
        String bare =
                ACCENT.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return APOSTROPHE.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String known(String word) {
        if (KNOWN.size() >= REMEMBERED) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(word, NameWords::folded);
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+", -1));
    }

    private static boolean telling(String word) {
        return !TITLES.contains(word) && (word.length() > 1 || WHOLE.containsKey(word));
    }

    private static String folded(String word) {
        String folded = word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
        for (String spelling : SPELLINGS) {
            int equals = spelling.indexOf('=');
            folded = folded.replace(spelling.substring(0, equals), spelling.substring(equals + 1));
        }
        folded = single(folded);
        return WHOLE.getOrDefault(folded, folded);
    }

    /** Double letters are a matter of taste: Muhammad, Muhamad. */
    private static String single(String word) {
        StringBuilder kept = new StringBuilder();
        word.chars()
                .filter(letter -> kept.isEmpty() || kept.charAt(kept.length() - 1) != letter)
                .forEach(letter -> kept.append((char) letter));
        return kept.toString();
    }
}

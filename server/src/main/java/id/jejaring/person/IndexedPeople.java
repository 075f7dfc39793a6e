package id.jejaring.person;

import id.jejaring.kernel.Nik;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the register keeps beside a person so that the person is found: for whoever writes many people at once. */
@Component
public class IndexedPeople {
    private final NikSeal seal;

    IndexedPeople(NikSeal seal) {
        this.seal = seal;
    }

    public record SealedNik(byte[] cipher, byte[] index) {}

    public @Nullable SealedNik nik(Person person) {
        Nik nik = person.details().nik();
        String regency = person.regency().value();
        return nik == null ? null : new SealedNik(seal.seal(regency, person.id(), nik), seal.index(regency, nik));
    }

    /** As a name is compared; none for somebody without one. */
    public List<String> words(Person person) {
        String name = person.name();
        return name == null ? List.of() : NameWords.of(name);
    }

    /** Tokens of person.name_key. */
    public Set<String> keys(List<String> words) {
        return NameIndex.keys(words);
    }

    /** Spellings of person.name_variant under which a word is found, the same for every bearer. */
    public Set<String> spellings(String word) {
        return Spelling.findable(word);
    }
}

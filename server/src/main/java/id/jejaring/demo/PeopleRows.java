package id.jejaring.demo;

import id.jejaring.kernel.RegionCode;
import id.jejaring.person.Details;
import id.jejaring.person.IndexedPeople;
import id.jejaring.person.IndexedPeople.SealedNik;
import id.jejaring.person.Person;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** People as rows, with the words they are found by. */
final class PeopleRows {
    private final IndexedPeople index;
    private final Set<String> learnt = new HashSet<>();

    PeopleRows(IndexedPeople index) {
        this.index = index;
    }

    /** All of one regency. Spellings of words already written by this very object are not written again. */
    Sheets of(Iterable<Person> people) {
        Sheets sheets = new Sheets();
        for (Person person : people) {
            write(sheets, person);
            List<String> words = index.words(person);
            Sheet keys = sheets.sheet("person.name_key", "regency_code, token, village_no, person_id");
            index.keys(words).forEach(key -> keys.row(person.regency(), key, person.villageNo(), person.id()));
            words.stream().filter(learnt::add).forEach(word -> learn(sheets, person.regency(), word));
        }
        return sheets;
    }

    private void learn(Sheets sheets, RegionCode regency, String word) {
        Sheet variants = sheets.sheet("person.name_variant", "regency_code, variant, token");
        index.spellings(word).forEach(spelling -> variants.row(regency, spelling, word));
    }

    private void write(Sheets sheets, Person person) {
        Details d = person.details();
        SealedNik nik = index.nik(person);
        sheets.sheet("person.person", """
                regency_code, id, village_no, name, sex, birth_date, birth_precision, nik_cipher, nik_index, phone, address, home,
                recognised_by, died_on, created_at, created_by, registered""")
                .row(
                        person.regency(),
                        person.id(),
                        person.villageNo(),
                        d.name(),
                        CareRows.code(d.sex()),
                        d.birth().date(),
                        CareRows.code(d.birth().precision()),
                        nik == null ? null : nik.cipher(),
                        nik == null ? null : nik.index(),
                        d.phone() == null ? null : d.phone().number(),
                        d.address(),
                        d.home(),
                        d.recognisedBy(),
                        d.diedOn(),
                        person.registeredAt(),
                        person.registeredBy(),
                        person.registered());
    }
}

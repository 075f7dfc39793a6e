package id.jejaring.person.household;

import id.jejaring.platform.Text;
import java.util.Set;

/** The words a supervisor reads for what phones call by the names of the protocol. */
final class FieldWords {
    private static final Set<String> KNOWN = Set.of(
            "of",
            "village",
            "household",
            "relation",
            "name",
            "sex",
            "born",
            "precision",
            "phone",
            "home",
            "rt",
            "nik",
            "known");

    private FieldWords() {}

    /** A newer phone may send what has no word here yet. */
    static Text label(String field) {
        return KNOWN.contains(field) ? Text.of("person.field." + field) : Text.of("platform.words", field);
    }

    static Text title(String type) {
        return Text.of("person.record." + type);
    }
}

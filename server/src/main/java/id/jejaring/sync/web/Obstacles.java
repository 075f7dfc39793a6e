package id.jejaring.sync.web;

import java.util.Set;

/** Words for why a record could not be taken. */
public final class Obstacles {
    private static final Set<String> KNOWN = Set.of(
            "out_of_scope",
            "no_account",
            "no_post",
            "old_version",
            "unknown_type",
            "needs_person",
            "needs_household",
            "identity",
            "no_owner",
            "already_changed",
            "id_reused");

    Obstacles() {}

    static String key(String code) {
        return "sync.obstacle." + (KNOWN.contains(code) ? code : "other");
    }

    public String of(String code) {
        return key(code);
    }
}

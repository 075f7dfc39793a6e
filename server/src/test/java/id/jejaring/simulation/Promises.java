package id.jejaring.simulation;

import id.jejaring.phone.Copy;
import id.jejaring.phone.ScriptedPhone;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The promises of field/sim/README.md, as far as they can be seen from the server and a phone without a screen. */
final class Promises {
    private final ServerSide server;
    private final Map<UUID, World.Saved> saved;

    Promises(ServerSide server, Map<UUID, World.Saved> saved) {
        this.server = server;
        this.saved = saved;
    }

    /** 1. A receipt stands for exactly one record, as long as the server was not set back since. */
    void afterStep(Map<UUID, Integer> claims) {
        Truth truth = server.truth();
        if (!truth.doubled().isEmpty()) {
            throw new Violation("1 a record was applied twice", truth.doubled());
        }
        claims.forEach((id, restores) -> {
            if (restores == server.restores() && !stands(truth, id)) {
                throw new Violation("1 a receipt without a record", record(id));
            }
        });
    }

    private World.Saved record(UUID id) {
        return Objects.requireNonNull(saved.get(id));
    }

    private boolean stands(Truth truth, UUID id) {
        String word = truth.words().get(id);
        boolean patch = Objects.equals(word, "ok") && record(id).kind().patches();
        return word != null && truth.written().getOrDefault(id, 0L) == (patch ? 0 : 1);
    }

    /** 3. Nothing of a partition that was taken away, 5. nothing skipped up to the cursor, and 2. nothing else. */
    void afterSync(ScriptedPhone phone, int account) {
        Truth truth = server.truth();
        Set<String> scope = truth.revoked().contains(phone.device()) ? Set.of() : scope(account);
        for (String part : phone.copy().parts()) {
            if (!scope.contains(part)) {
                throw new Violation("3 a partition that was taken away", part);
            }
            if (!part.equals("ref")) {
                compare(truth, phone.copy(), part);
            }
        }
    }

    private Set<String> scope(int account) {
        return server.reach(account).isEmpty()
                ? Set.of()
                : Stream.concat(
                                server.reach(account).stream().map(server.world()::register),
                                Stream.of(
                                        "ref",
                                        "post:" + server.world().kader(account).post()))
                        .collect(Collectors.toSet());
    }

    private static void compare(Truth truth, Copy copy, String part) {
        Copy.Cursor cursor = Objects.requireNonNull(copy.cursors().get(part));
        Copy.Cursor head = truth.heads().get(part);
        if (head == null || head.epoch() != cursor.epoch()) {
            return;
        }
        Map<String, Truth.Row> want = truth.of(part);
        Map<String, JsonNode> have = copy.rows(part);
        for (Truth.Item item : truth.items()) {
            if (item.part().equals(part) && item.seq() <= cursor.seq()) {
                Truth.Row there = item.gone() ? null : want.get(item.key());
                if (!same(there, have.get(item.key()))) {
                    throw new Violation("5 a change was skipped", item + ", " + there + ", " + have.get(item.key()));
                }
            }
        }
        if (cursor.seq() == head.seq() && !have.keySet().equals(want.keySet())) {
            throw new Violation("2 the copy differs", part + " has " + have.keySet() + " and not " + want.keySet());
        }
    }

    private static boolean same(Truth.@Nullable Row there, @Nullable JsonNode here) {
        if (there == null || here == null) {
            return there == null && here == null;
        }
        boolean person = there.key().startsWith("person ");
        return !person
                || Objects.equals(there.name(), here.at("/name").asString(null))
                        && Objects.equals(there.phone(), here.at("/phone").asString(null));
    }

    /** 2. The copy is the server's view, to the last field: as somebody with an empty phone would be told it now. */
    void atRest(ScriptedPhone phone, Copy fresh, int account) {
        afterSync(phone, account);
        Copy copy = phone.copy();
        if (!copy.parts().equals(fresh.parts()) || !copy.parts().equals(scope(account))) {
            throw new Violation("2 the copy has other partitions", copy.parts() + " and not " + fresh.parts());
        }
        for (String part : fresh.parts()) {
            if (!copy.rows(part).equals(fresh.rows(part))
                    || !Objects.equals(copy.cursors().get(part), fresh.cursors().get(part))) {
                throw new Violation(
                        "2 the copy differs", part + " has " + copy.rows(part) + " and not " + fresh.rows(part));
            }
        }
    }

    /** 4. At rest every record that was saved is applied or in review. */
    void nothingLost(Set<UUID> wiped) {
        Truth truth = server.truth();
        saved.forEach((id, record) -> {
            boolean excepted = wiped.contains(id) && server.restores() > 0;
            boolean kept = Set.of("ok", "review").contains(truth.words().getOrDefault(id, ""));
            if (!excepted && !(kept && stands(truth, id))) {
                throw new Violation("4 a record disappeared", record);
            }
        });
    }
}

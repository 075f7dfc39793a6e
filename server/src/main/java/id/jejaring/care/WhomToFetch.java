package id.jejaring.care;

import static java.util.stream.Collectors.toMap;

import id.jejaring.access.Actor;
import id.jejaring.access.Post;
import id.jejaring.kernel.Rows;
import id.jejaring.sync.spi.ContactSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who can be fetched where somebody works: the clinical ladder of each village, nearest first, with the telephones of its places. */
@Component
class WhomToFetch implements ContactSource {
    private static final int RUNGS = 4;
    private static final int MOST_VILLAGES = 30;
    private final ClinicalOwner owners;
    private final JdbcClient sql;

    WhomToFetch(ClinicalOwner owners, JdbcClient sql) {
        this.owners = owners;
        this.sql = sql;
    }

    @Override
    public List<Contact> contacts(Actor actor) {
        List<Integer> villages = actor.villages().stream()
                .sorted(Comparator.naturalOrder())
                .limit(MOST_VILLAGES)
                .toList();
        List<Rung> rungs =
                villages.stream().flatMap(village -> rungs(actor, village)).toList();
        Map<UUID, String> phones = phones(rungs);
        return rungs.stream()
                .map(rung -> new Contact(
                        rung.village(),
                        rung.post().title(),
                        rung.post().place(),
                        phones.get(rung.post().facility())))
                .toList();
    }

    private record Rung(int village, Post post) {}

    private Stream<Rung> rungs(Actor actor, int village) {
        return owners.ladder(actor.regency(), village).stream().limit(RUNGS).map(post -> new Rung(village, post));
    }

    private Map<UUID, String> phones(List<Rung> rungs) {
        UUID[] facilities = rungs.stream()
                .map(rung -> rung.post().facility())
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        return sql
                .sql("select id, phone from region.pub_facility where id = any(:ids) and phone is not null")
                .param("ids", facilities)
                .query((row, n) -> Map.entry(Rows.id(row, "id"), row.getString("phone")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

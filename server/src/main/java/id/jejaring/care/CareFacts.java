package id.jejaring.care;

import id.jejaring.access.Posts;
import id.jejaring.indicator.spi.Fact;
import id.jejaring.indicator.spi.FactSource;
import id.jejaring.indicator.spi.Window;
import id.jejaring.kernel.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Concerns as facts: how many were received, how long each waited from the event until a clinician took it up, and which wait while
 * nobody is there in the post that owns them or in one they climbed to.
 */
@Component
class CareFacts implements FactSource {
    private final JdbcClient sql;
    private final Posts posts;

    CareFacts(JdbcClient sql, Posts posts) {
        this.sql = sql;
        this.posts = posts;
    }

    @Override
    public String name() {
        return "care:concern";
    }

    @Override
    public Set<String> items() {
        return Set.of("care:reported", "care:handled", "care:ownerless");
    }

    @Override
    public List<Fact> facts(Window window) {
        List<Fact> facts = new ArrayList<>();
        List<Waiting> waiting = new ArrayList<>();
        window.ask(sql, """
                select c.village_no, c.person_id, c.event_at, c.taken_up_at,
                    array(
                        select post from work.pub_item i cross join unnest(array[i.owner_id, i.climbed_to]) post
                        where i.regency_code = c.regency_code and i.subject_id = c.id and i.done_at is null and post is not null) as posts
                from care.concern c
                where c.regency_code = :regency and c.village_no = any(:villages) and c.received_at >= :from and c.received_at < :to
                """).query(row -> {
            int village = row.getInt("village_no");
            @Nullable UUID person = Rows.idOrNull(row, "person_id");
            @Nullable Instant taken = Rows.timeOrNull(row, "taken_up_at");
            facts.add(Fact.one("care:reported", village, person));
            if (taken == null) {
                waiting.add(new Waiting(village, person, Rows.ids(row, "posts")));
            } else {
                Duration waited = Duration.between(Rows.time(row, "event_at"), taken);
                facts.add(new Fact("care:handled", village, person, 1, waited));
            }
        });
        Set<UUID> filled = posts.filled(
                waiting.stream().flatMap(each -> each.posts().stream()).collect(Collectors.toSet()));
        waiting.stream()
                .filter(each -> Collections.disjoint(each.posts(), filled))
                .forEach(each -> facts.add(Fact.one("care:ownerless", each.village(), each.person())));
        return facts;
    }

    /** @param posts that own it or that it climbed to */
    private record Waiting(int village, @Nullable UUID person, Set<UUID> posts) {}
}

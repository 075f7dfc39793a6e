package id.jejaring.notice;

import static id.jejaring.kernel.Rows.at;
import static id.jejaring.kernel.Rows.atOrNull;

import id.jejaring.access.Actor;
import id.jejaring.access.spi.Unread;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What posts are told, once for each key whatever is started again. */
@Component
public class Inbox implements Unread {
    public static final int MOST = 100;
    private final JdbcClient sql;
    private final Ids ids;
    private final InstantSource clock;
    private final Outbox outbox;

    Inbox(JdbcClient sql, Ids ids, InstantSource clock, Outbox outbox) {
        this.outbox = outbox;
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * In the transaction of what caused it, and so are the mails to those who want one.
     *
     * @param key of the reminder: the same key is told to the same post once
     * @param due when what waits is due
     * @return false when it had been told before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tell(RegionCode body, UUID post, String key, String textKey, String href, @Nullable Instant due) {
        UUID id = ids.next();
        boolean told = insert(body, id, post, key, textKey, href, due);
        if (told) {
            outbox.put(body, post, id);
        }
        return told;
    }

    /** Of nothing that is due at a time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tell(RegionCode body, UUID post, String key, String textKey, String href) {
        return tell(body, post, key, textKey, href, null);
    }

    /** In the inbox only. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean tellHere(RegionCode body, UUID post, String key, String textKey, String href) {
        return insert(body, ids.next(), post, key, textKey, href, null);
    }

    private boolean insert(
            RegionCode body, UUID id, UUID post, String key, String textKey, String href, @Nullable Instant due) {
        return sql.sql("""
                insert into notice.notice (regency_code, id, post_id, key, text_key, href, due_at, at)
                values (:body, :id, :post, :key, :text, :href, :due, :now)
                on conflict (regency_code, post_id, key) do nothing
                """)
                        .param("body", body.value())
                        .param("id", id)
                        .param("post", post)
                        .param("key", key)
                        .param("text", textKey)
                        .param("href", href)
                        .param("due", atOrNull(due))
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    public List<Notice> of(Actor actor) {
        return sql.sql("""
                select id, text_key, href, at, seen_at from notice.notice
                where regency_code = :body and post_id = :post
                order by seen_at is not null, at desc, id desc limit :most
                """)
                .param("body", actor.regency().value())
                .param("post", actor.post().id())
                .param("most", MOST)
                .query((row, n) -> new Notice(
                        Rows.id(row, "id"),
                        row.getString("text_key"),
                        row.getString("href"),
                        Rows.time(row, "at"),
                        Rows.timeOrNull(row, "seen_at")))
                .list();
    }

    /** Whoever acts in the post has read them; which person, the row says. */
    @Transactional
    public void seen(Actor actor) {
        sql.sql("""
                update notice.notice set seen_at = :now, seen_by = :account
                where regency_code = :body and post_id = :post and seen_at is null
                """)
                .param("now", at(clock.instant()))
                .param("account", actor.account())
                .param("body", actor.regency().value())
                .param("post", actor.post().id())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public int unread(Actor actor) {
        return sql.sql("""
                select count(*)::int from notice.notice where regency_code = :body and post_id = :post and seen_at is null
                """)
                .param("body", actor.regency().value())
                .param("post", actor.post().id())
                .query(Integer.class)
                .single();
    }
}

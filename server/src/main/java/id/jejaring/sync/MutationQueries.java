package id.jejaring.sync;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.Rows;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL on the words given: one round trip for all of a transaction. */
@Component
class MutationQueries {
    private final JdbcClient sql;

    MutationQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param status and code of the first receipt */
    record Answered(UUID id, byte[] digest, String status, String code) {
        /** As a repetition tells it. */
        String told() {
            return code.isEmpty() ? status : status + ":" + code;
        }
    }

    Map<UUID, Answered> answered(Collection<Arrival> arrivals) {
        return sql
                .sql("select id, digest, status, code from sync.answered(:regencies, :ids)")
                .param(
                        "regencies",
                        arrivals.stream()
                                .map(each -> each.owner().regency().value())
                                .toArray(String[]::new))
                .param("ids", arrivals.stream().map(each -> each.line().id()).toArray(UUID[]::new))
                .query((row, n) -> new Answered(
                        Rows.id(row, "id"), row.getBytes("digest"), row.getString("status"), row.getString("code")))
                .stream()
                .collect(Collectors.toMap(Answered::id, Function.identity()));
    }

    void insert(List<Mutation> mutations) {
        if (mutations.isEmpty()) {
            return;
        }
        sql.sql("""
                insert into sync.mutation (regency_code, id, device_id, account_id, position_id, carried_by, type, version, device_seq,
                    digest, status, code, claimed_at, event_at, received_at, clock_doubted, key_id, signature)
                select m.regency, m.id, m.device, m.account, m.post, m.carrier, m.type, m.version, m.seq,
                    m.digest, m.status, m.code, m.claimed, m.event, :received, m.doubted, :key, m.signature
                from unnest(:regencies, :ids, :devices, :accounts, :posts, :carriers::uuid[], :types, :versions, :seqs,
                    :digests, :statuses, :codes, :claimed::timestamptz[], :events::timestamptz[], :doubted, :signatures)
                    as m (regency, id, device, account, post, carrier, type, version, seq,
                    digest, status, code, claimed, event, doubted, signature)
                """)
                .param("received", at(mutations.getFirst().receipt().at()))
                .param("key", mutations.getFirst().receipt().kid())
                .params(origins(mutations))
                .params(words(mutations))
                .update();
    }

    private static Map<String, Object> origins(List<Mutation> mutations) {
        return Map.of(
                "regencies", texts(mutations, each -> each.owner().regency().value()),
                "ids", ids(mutations, each -> each.line().id()),
                "devices", ids(mutations, each -> each.owner().device()),
                "accounts", ids(mutations, each -> each.owner().account()),
                "posts", ids(mutations, each -> each.owner().post()),
                "carriers", texts(mutations, each -> Objects.toString(each.carriedBy(), null)),
                "types", texts(mutations, each -> each.line().type()),
                "versions",
                        mutations.stream().map(each -> each.line().version()).toArray(Integer[]::new),
                "seqs", mutations.stream().map(each -> each.line().seq()).toArray(Long[]::new));
    }

    private static Map<String, Object> words(List<Mutation> mutations) {
        return Map.of(
                "digests", mutations.stream().map(Mutation::digest).toArray(byte[][]::new),
                "statuses", texts(mutations, each -> each.receipt().status().word()),
                "codes", texts(mutations, each -> each.receipt().code()),
                "claimed", texts(mutations, each -> each.claimed().toString()),
                "events", texts(mutations, each -> each.event().at().toString()),
                "doubted",
                        mutations.stream().map(each -> each.event().doubted()).toArray(Boolean[]::new),
                "signatures", mutations.stream().map(MutationQueries::signature).toArray(byte[][]::new));
    }

    private static byte[] signature(Mutation mutation) {
        return Base64.getUrlDecoder().decode(String.valueOf(mutation.receipt().signature()));
    }

    private static String[] texts(List<Mutation> mutations, Function<Mutation, String> of) {
        return mutations.stream().map(of).toArray(String[]::new);
    }

    private static UUID[] ids(List<Mutation> mutations, Function<Mutation, UUID> of) {
        return mutations.stream().map(of).toArray(UUID[]::new);
    }
}

package id.jejaring.person;

import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Scope;
import id.jejaring.platform.Scopes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The words that a transaction brings into the register, written last and in one order: two transactions that bring the same
 * words, each in an order of its own, would wait for each other. Until then this transaction finds them here.
 */
@Component
class NewWords {
    private final JdbcClient sql;
    private final Scopes scopes;

    NewWords(JdbcClient sql, Scopes scopes) {
        this.sql = sql;
        this.scopes = scopes;
    }

    void learn(RegionCode regency, String word) {
        Map<String, Set<String>> tokens = pending().tokens.computeIfAbsent(regency.value(), none -> new TreeMap<>());
        Spelling.findable(word)
                .forEach(variant ->
                        tokens.computeIfAbsent(variant, none -> new TreeSet<>()).add(word));
    }

    /** What this spelling may mean among them. */
    Set<String> meant(RegionCode regency, String variant) {
        return TransactionSynchronizationManager.getResource(this) instanceof Pending pending
                ? pending.tokens.getOrDefault(regency.value(), Map.of()).getOrDefault(variant, Set.of())
                : Set.of();
    }

    private Pending pending() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Pending pending) {
            return pending;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a word outside of a transaction");
        }
        Pending pending = new Pending();
        TransactionSynchronizationManager.bindResource(this, pending);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** By regency and spelling. */
    private final class Pending implements TransactionSynchronization {
        private final Map<String, Map<String, Set<String>>> tokens = new TreeMap<>();

        /** Before the partitions of phones are locked, which come last of all. */
        @Override
        public int getOrder() {
            return 0;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(NewWords.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(NewWords.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            tokens.forEach(
                    (regency, words) -> scopes.within(Scope.current().widened(regency), () -> insert(regency, words)));
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResource(NewWords.this);
        }
    }

    private int insert(String regency, Map<String, Set<String>> words) {
        return sql.sql("""
                insert into person.name_variant (regency_code, variant, token)
                select :regency, v.variant, v.token
                from unnest(:variants, :tokens) as v (variant, token)
                order by v.variant, v.token
                on conflict do nothing
                """)
                .param("regency", regency)
                .param(
                        "variants",
                        words.entrySet().stream()
                                .flatMap(each -> each.getValue().stream().map(token -> each.getKey()))
                                .toArray(String[]::new))
                .param("tokens", words.values().stream().flatMap(Set::stream).toArray(String[]::new))
                .update();
    }
}

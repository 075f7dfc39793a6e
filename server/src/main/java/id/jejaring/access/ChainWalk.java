package id.jejaring.access;

import id.jejaring.access.AuditChain.Finding;
import id.jejaring.access.AuditChain.Head;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One walk along one chain, link by link; remembers only what it found and where it stands. */
final class ChainWalk {
    private static final int MOST = 50;
    private final String regency;
    private final Deque<Head> heads;
    private final Set<String> keys = new HashSet<>();
    private final List<Head> foreign = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private AuditHash before = AuditHash.BEFORE_ALL;
    private long seq;
    private Instant latest = Instant.EPOCH;

    /** @param heads by ascending number */
    ChainWalk(String regency, String key, List<Head> heads) {
        this.regency = regency;
        this.heads = new ArrayDeque<>(heads);
        keys.add(key);
    }

    void link(long number, AuditRow row, AuditHash stored) {
        step(number);
        if (!before.next(row).equals(stored)) {
            find("row_edited", row.id().toString());
        }
        if (row.recordedAt().isBefore(latest.minus(AuditSeal.LATEST_COMMIT))) {
            find("row_slipped_in", row.id().toString());
        }
        if (row.recordedAt().isAfter(latest)) {
            latest = row.recordedAt();
        }
        if (row.action().equals(Action.RESEAL_AUDIT.name()) && row.detail() != null) {
            keys.add(row.detail().replaceFirst("^.* ", ""));
        }
        arrive(number, stored);
    }

    /** The seal is there, its row is not. */
    void missing(long number, String id, AuditHash stored) {
        step(number);
        find("row_deleted", id);
        arrive(number, stored);
    }

    List<Finding> end() {
        heads.forEach(head -> find("head_beyond_the_end", head.day().toString()));
        foreign.stream()
                .filter(head -> !keys.contains(head.keyId()))
                .forEach(head -> find("head_of_unknown_key", head.day().toString()));
        return findings;
    }

    private void step(long number) {
        if (number != seq + 1) {
            find("gap_before", String.valueOf(number));
        }
        while (!heads.isEmpty() && heads.getFirst().seq() < number) {
            find("head_without_its_row", heads.removeFirst().day().toString());
        }
    }

    // An edited row must not make every later one look edited: the walk goes on from what was stored.
    private void arrive(long number, AuditHash stored) {
        while (!heads.isEmpty() && heads.getFirst().seq() == number) {
            check(heads.removeFirst(), stored);
        }
        before = stored;
        seq = number;
    }

    private void check(Head head, AuditHash stored) {
        String message = AuditKey.message(regency, head.day(), head.seq(), head.hash());
        if (!head.hash().equals(stored) || !AuditKey.signed(head.keyId(), message, head.signature())) {
            find("head_broken", head.day().toString());
        } else if (!keys.contains(head.keyId())) {
            foreign.add(head);
        }
    }

    private void find(String kind, String what) {
        if (findings.size() < MOST) {
            findings.add(new Finding(kind, regency, what));
        }
    }
}

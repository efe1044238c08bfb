package org.faofon.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the chain of the audit trail, entry by entry: each has the hash of its content, names the hash of the entry
 * before it, and has the next number. The first one is number 1, or follows what a later checkpoint says was cut off.
 */
final class AuditChain {
    static final String BEGINNING = "beginning";

    private @Nullable AuditEntry first;
    private @Nullable AuditEntry last;
    private AuditEntry.@Nullable Checkpoint cut;
    private @Nullable Long broken;
    private long count;

    /**
     * The result.
     *
     * @param broken the first entry that is not as it was written, or does not follow the one before it
     * @param hash of the last entry; whoever keeps it can prove later that nothing before it has changed
     */
    record Result(long entries, Optional<Long> broken, String hash) {
        public boolean whole() {
            return broken.isEmpty();
        }
    }

    /** The next entry, by number. */
    void add(AuditEntry entry) {
        count++;
        boolean follows = last == null
                || (entry.id() == last.id() + 1 && entry.previousHash().equals(last.hash()));
        if (broken == null && (!follows || !entry.hash().equals(entry.computeHash()))) {
            broken = entry.id();
        }
        first = first == null ? entry : first;
        last = entry;
        cut = entry.checkpoint().orElse(cut);
    }

    Result result() {
        return new Result(
                count, Optional.ofNullable(beginsRight() ? broken : firstId()), last == null ? "" : last.hash());
    }

    private @Nullable Long firstId() {
        return first == null ? null : first.id();
    }

    private boolean beginsRight() {
        if (first == null) {
            return true;
        }
        return cut == null
                ? first.id() == 1 && first.previousHash().equals(BEGINNING)
                : first.id() == cut.through() + 1 && first.previousHash().equals(cut.hash());
    }
}

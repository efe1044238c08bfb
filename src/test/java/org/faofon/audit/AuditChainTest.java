package org.faofon.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.audit.AuditEntry.Checkpoint;
import org.junit.jupiter.api.Test;

class AuditChainTest {
    private final List<AuditEntry> entries = new ArrayList<>();

    private static AuditEntry entry(long id, String subject, Optional<Checkpoint> cut, String previous) {
        AuditEntry open = new AuditEntry(
                id, Instant.ofEpochSecond(id), "admin", "::1", "rule.change", subject, "", cut, previous, "");
        return new AuditEntry(
                id, open.at(), "admin", "::1", "rule.change", subject, "", cut, previous, open.computeHash());
    }

    private void add(String subject, Optional<Checkpoint> cut) {
        AuditEntry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
        entries.add(entry(
                last == null ? 1 : last.id() + 1, subject, cut, last == null ? AuditChain.BEGINNING : last.hash()));
    }

    private AuditChain.Result verify() {
        AuditChain chain = new AuditChain();
        entries.forEach(chain::add);
        return chain.result();
    }

    private void three() {
        add("rain-1h", Optional.empty());
        add("rain-24h", Optional.empty());
        add("rain-72h", Optional.empty());
    }

    @Test
    void anUntouchedChainIsWhole() {
        three();
        assertThat(verify().whole()).isTrue();
        assertThat(verify().hash()).isEqualTo(entries.get(2).hash());
    }

    @Test
    void anEmptyChainIsWhole() {
        assertThat(verify().whole()).isTrue();
    }

    @Test
    void findsAChangedEntry() {
        three();
        AuditEntry old = entries.get(1);
        entries.set(
                1,
                new AuditEntry(
                        2,
                        old.at(),
                        "somebody",
                        "::1",
                        old.action(),
                        old.subject(),
                        "",
                        old.checkpoint(),
                        old.previousHash(),
                        old.hash()));
        assertThat(verify().broken()).contains(2L);
    }

    @Test
    void findsAnEntryThatWasChangedTogetherWithItsHash() {
        three();
        entries.set(1, entry(2, "another", Optional.empty(), entries.get(0).hash()));
        assertThat(verify().broken()).contains(3L);
    }

    @Test
    void findsARemovedEntry() {
        three();
        entries.remove(1);
        assertThat(verify().broken()).contains(3L);
    }

    @Test
    void findsARemovedBeginning() {
        three();
        entries.remove(0);
        assertThat(verify().broken()).contains(2L);
    }

    @Test
    void acceptsABeginningThatACheckpointExplains() {
        three();
        add("2", Optional.of(new Checkpoint(2, entries.get(1).hash())));
        entries.subList(0, 2).clear();
        assertThat(verify().whole()).isTrue();

        entries.remove(0);
        assertThat(verify().broken()).contains(4L);
    }

    @Test
    void valuesCannotMoveIntoTheNextField() {
        AuditEntry one =
                new AuditEntry(1, Instant.EPOCH, "a", "1:b", "c", "", "", Optional.empty(), AuditChain.BEGINNING, "");
        AuditEntry other =
                new AuditEntry(1, Instant.EPOCH, "a,3:1", "b", "c", "", "", Optional.empty(), AuditChain.BEGINNING, "");
        assertThat(one.computeHash()).isNotEqualTo(other.computeHash());
    }
}

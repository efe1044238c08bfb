package org.faofon.network.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of the roster import at this start, until an officer hides it. It is not stored: the next start reads the
 * file again.
 */
@ApplicationScoped
public class RosterReport {
    private volatile @Nullable Outcome outcome;

    /**
     * The result of the import.
     *
     * @param file the file's name
     * @param problems why it was not imported; empty if it was
     */
    public record Outcome(String file, List<Roster.Problem> problems, Roster.Counts counts) {
        public boolean refused() {
            return !problems.isEmpty();
        }
    }

    void tell(Outcome next) {
        outcome = next;
    }

    /** An officer has seen it, or a valid roster replaced it. */
    public void clear() {
        outcome = null;
    }

    public Optional<Outcome> find() {
        return Optional.ofNullable(outcome);
    }
}

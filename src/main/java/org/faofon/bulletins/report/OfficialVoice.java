package org.faofon.bulletins.report;

import java.time.Instant;
import org.faofon.official.warnings.OfficialWarning;
import org.faofon.official.warnings.OfficialWarning.Said;

/** A warning of another authority, as a bulletin names it: always with its source, never as ours. */
public record OfficialVoice(Said publisher, Said headline, Instant sentAt, Instant expiresAt) {
    /** @param owner named where the message itself names nobody */
    static OfficialVoice of(OfficialWarning warning, Said owner) {
        Said publisher = warning.publisher().th().isEmpty() ? owner : warning.publisher();
        return new OfficialVoice(publisher, warning.headline(), warning.sentAt(), warning.expiresAt());
    }
}

package org.faofon.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long the audit trail is kept. */
@ConfigMapping(prefix = "faofon.audit")
interface AuditConfig {
    /** Older entries are cut off with a checkpoint; at least a year. */
    @WithDefault("5")
    int keepYears();
}

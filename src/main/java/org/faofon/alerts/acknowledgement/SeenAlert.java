package org.faofon.alerts.acknowledgement;

import org.faofon.alerts.Level;

/** An alert of the level that somebody saw; what came after it they do not know. */
public record SeenAlert(long alert, Level level) {}

package org.faofon.alerts.handwritten;

import java.time.Instant;
import java.util.Optional;

/**
 * Words to begin a message with; what is to be filled in stands in square brackets.
 *
 * @param changedAt empty for one that came with the program
 */
public record MessageTemplate(long id, MessageText text, String changedBy, Optional<Instant> changedAt) {}

package org.faofon.rules;

import java.time.Instant;

/** A version of a rule, with its author and time. */
public record RuleChange(Rule rule, int version, String changedBy, Instant changedAt) {}

package org.faofon.rules;

import java.time.Instant;

/** A version of a rule, with who made it and when. */
public record RuleChange(Rule rule, int version, String changedBy, Instant changedAt) {}

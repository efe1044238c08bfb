package org.faofon.schools;

import java.time.Instant;

/** Fired after the commit: a school member has confirmed the reading that ends then. */
public record ReadingConfirmed(String gauge, Instant at) {}

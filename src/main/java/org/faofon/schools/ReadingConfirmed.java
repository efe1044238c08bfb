package org.faofon.schools;

import java.time.Instant;

/** Fired after the commit: somebody of the school says that the reading that ends then is right. */
public record ReadingConfirmed(String gauge, Instant at) {}

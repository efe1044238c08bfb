package org.faofon.classroom.rainday;

/** A number of tenths of a millimetre, as a pupil writes it down; with {@code atLeast} it may be more. */
public record Tenths(long tenths, boolean atLeast) {}

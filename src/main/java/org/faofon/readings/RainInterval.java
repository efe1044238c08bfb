package org.faofon.readings;

/** The rain of an interval and its quality: the part of a reading that adding up needs. */
public record RainInterval(Interval interval, Depth depth, Quality quality) {}

package org.faofon.readings;

/** What fell over an interval and how far it is trusted: as much of a reading as adding up needs. */
public record RainInterval(Interval interval, Depth depth, Quality quality) {}

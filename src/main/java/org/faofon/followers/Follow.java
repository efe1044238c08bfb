package org.faofon.followers;

/** A place that somebody follows. */
public record Follow(long id, Place place, Wishes wishes) {}

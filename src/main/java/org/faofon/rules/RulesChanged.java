package org.faofon.rules;

/** Fired when other rules are in force than before, whichever program on this database changed them. */
public record RulesChanged() {}

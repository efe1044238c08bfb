package org.faofon.rules;

/** Fired when the rules in force have changed, through whichever instance on this database. */
public record RulesChanged() {}

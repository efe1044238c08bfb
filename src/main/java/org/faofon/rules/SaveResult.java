package org.faofon.rules;

/** What became of a rule that an officer wrote. */
public sealed interface SaveResult {
    /** It is in force as that version. */
    record Stored(RuleChange change) implements SaveResult {}

    /** It says what was in force already. */
    record Unchanged(RuleChange standing) implements SaveResult {}

    /** Somebody else has changed it since the officer looked; version 0 where there is none. */
    record Outdated(int version) implements SaveResult {}

    /** There are as many rules as there may be. */
    record TooMany(int most) implements SaveResult {}
}

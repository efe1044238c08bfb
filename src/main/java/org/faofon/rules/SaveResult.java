package org.faofon.rules;

/** The result of saving a rule. */
public sealed interface SaveResult {
    /** It is in force as that version. */
    record Stored(RuleChange change) implements SaveResult {}

    /** It is identical to the version in force. */
    record Unchanged(RuleChange standing) implements SaveResult {}

    /** Somebody else has changed it since the officer read it; version 0 if there is none. */
    record Outdated(int version) implements SaveResult {}

    /** The maximum number of rules is reached. */
    record TooMany(int most) implements SaveResult {}
}

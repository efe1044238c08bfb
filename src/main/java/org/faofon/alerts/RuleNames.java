package org.faofon.alerts;

import java.util.Optional;

/** Port: what a rule is called. An alert knows its rules by their codes alone, and the code of a rule is not for people. */
public interface RuleNames {
    /** The name of the newest version of that rule; empty if it is unknown. */
    Optional<RuleName> findName(String code);

    /** A rule's name in Thai and in English. */
    record RuleName(String th, String en) {}
}

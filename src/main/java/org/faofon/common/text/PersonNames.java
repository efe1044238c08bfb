package org.faofon.common.text;

import java.util.Optional;

/** Port: the names of people who are stored under the names of their accounts. */
public interface PersonNames {
    /** The person's own name; empty if there is no such account, or it bears none. */
    Optional<String> findDisplayName(String account);
}

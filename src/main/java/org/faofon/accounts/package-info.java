/**
 * The accounts of the disaster centre's members: people, roles, passwords, one-time codes and sessions. Input: what an
 * administrator or the person decides. Output: whom a credential or a session belongs to. Start at {@link
 * AccountService}.
 */
@NullMarked
package org.faofon.accounts;

import org.jspecify.annotations.NullMarked;

package org.faofon.accounts;

/** Why a change of an account is refused. */
public enum AccountFault {
    /** The sign-in name has other characters than allowed, or is reserved. */
    NAME,
    /** Somebody has that sign-in name, or that name at the OpenID provider. */
    TAKEN,
    /** Nobody has that name. */
    UNKNOWN,
    /** Afterwards there would be no active administrator. */
    LAST_ADMIN,
    /** The current password was not right. */
    WRONG_PASSWORD,
    /** Too many passwords were wrong; the next one is checked a little later. */
    WAIT,
    /** The new password is the old one. */
    SAME,
    /** The password has fewer than {@value PasswordRules#SHORTEST} characters. */
    SHORT,
    /** The password has more than {@value PasswordRules#LONGEST_BYTES} bytes. */
    LONG,
    /** The password is one of those that everybody tries first. */
    LEAKED,
    /** The password is hardly more than a name. */
    NAME_ONLY,
    /** The one-time code was not right, or was used before. */
    WRONG_CODE
}

package org.faofon.alerts;

/** Whom a message is for; each channel knows where it reaches them. */
public enum Audience {
    /** Everybody who is warned. */
    GROUP,
    /** The disaster centre alone. */
    OFFICERS
}

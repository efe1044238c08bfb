package org.faofon.web.view;

/** The readers of alerts: the public, or the centre, which also sees pending levels and who did what. */
public enum Audience {
    PUBLIC,
    OFFICER
}

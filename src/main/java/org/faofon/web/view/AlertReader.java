package org.faofon.web.view;

/** Who reads about alerts: the public, or the centre, which also sees pending levels and who did what. */
public enum AlertReader {
    PUBLIC,
    OFFICER
}

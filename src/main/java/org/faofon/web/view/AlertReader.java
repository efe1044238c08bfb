package org.faofon.web.view;

/** Who reads about alerts: everybody, or the centre, which also sees what waits and who did what. */
public enum AlertReader {
    PUBLIC,
    OFFICER
}

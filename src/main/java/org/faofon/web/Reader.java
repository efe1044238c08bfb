package org.faofon.web;

/** Who reads about alerts: everybody, or the centre, which also sees what waits and who did what. */
enum Reader {
    PUBLIC,
    OFFICER
}

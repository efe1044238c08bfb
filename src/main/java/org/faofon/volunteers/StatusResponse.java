package org.faofon.volunteers;

/**
 * The result of a request.
 *
 * @param status one word; "duplicate" if nothing changed
 */
record StatusResponse(String status) {}

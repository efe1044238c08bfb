package org.faofon.sim.line;

/**
 * One thing that LINE would not take.
 *
 * @param property where it stands in the body, such as {@code messages[0].text}
 */
record Complaint(String message, String property) {}

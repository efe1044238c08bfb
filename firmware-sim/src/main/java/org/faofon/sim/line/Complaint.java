package org.faofon.sim.line;

/**
 * One thing that LINE would refuse.
 *
 * @param property its place in the body, such as {@code messages[0].text}
 */
record Complaint(String message, String property) {}

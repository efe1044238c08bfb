package org.faofon.followers.delivery;

/**
 * A message in one language.
 *
 * @param path the page that tells more
 * @param topic what a later message replaces while it is not delivered
 */
record ComposedMessage(String title, String body, String path, String topic) {}

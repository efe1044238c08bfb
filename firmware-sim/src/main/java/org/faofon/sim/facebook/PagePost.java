package org.faofon.sim.facebook;

import java.util.Optional;

/**
 * A post on the page.
 *
 * @param picture its photo, as it was sent
 * @param published whether visitors see it
 * @param edits how often its text was replaced
 */
record PagePost(String id, String text, Optional<String> link, Optional<byte[]> picture, boolean published, int edits) {
    PagePost withText(String replaced) {
        return new PagePost(id, replaced, link, picture, published, edits + 1);
    }
}

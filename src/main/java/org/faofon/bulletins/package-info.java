/** The daily word and the monthly summary: as messages, pages and a picture. */
@NullMarked
package org.faofon.bulletins;

import org.jspecify.annotations.NullMarked;

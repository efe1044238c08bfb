/** What fell, when, and how far we trust it. */
@NullMarked
package org.faofon.readings;

import org.jspecify.annotations.NullMarked;

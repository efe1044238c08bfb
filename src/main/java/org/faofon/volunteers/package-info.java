/** The volunteer's minute: the page on which pupils report what is in the cylinder, and what it needs. */
@NullMarked
package org.faofon.volunteers;

import org.jspecify.annotations.NullMarked;

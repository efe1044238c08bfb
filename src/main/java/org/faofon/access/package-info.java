/** Who may do what. */
@NullMarked
package org.faofon.access;

import org.jspecify.annotations.NullMarked;

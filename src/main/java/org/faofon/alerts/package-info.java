/** What we told people and still must. */
@NullMarked
package org.faofon.alerts;

import org.jspecify.annotations.NullMarked;

/** What tests of several packages need. */
@NullMarked
package org.faofon.support;

import org.jspecify.annotations.NullMarked;

/** What a school learns from its own rain, and how its teacher looks after the readings. */
@NullMarked
package org.faofon.classroom;

import org.jspecify.annotations.NullMarked;

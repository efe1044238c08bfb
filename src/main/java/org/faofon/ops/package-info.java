/** Is the machine well: the database and broker that come along, the clock, health, and how the program starts. */
@NullMarked
package org.faofon.ops;

import org.jspecify.annotations.NullMarked;

/**
 * Is the machine well. The settings, and what is deleted when. The rooms below start the program, its clock, broker and
 * database. Start at {@code Startup}.
 */
@NullMarked
package org.faofon.ops;

import org.jspecify.annotations.NullMarked;

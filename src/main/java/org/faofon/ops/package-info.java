/**
 * Operation of the program: settings and retention. The sub-packages start the program, its clock, broker and database.
 * Start at {@code Startup}.
 */
@NullMarked
package org.faofon.ops;

import org.jspecify.annotations.NullMarked;

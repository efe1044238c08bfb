/**
 * SQL as text on a plain connection. Statements and values come in, rows or a number of changed rows go out. Start at
 * {@link SqlRunner}; {@link Transaction} commits several of them as one.
 */
@NullMarked
package org.faofon.common.jdbc;

import org.jspecify.annotations.NullMarked;

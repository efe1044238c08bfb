/**
 * SQL text on a plain connection. Input: statements and parameters. Output: rows or a number of changed rows. Start at
 * {@link SqlRunner}; {@link Transaction} commits several of them as one.
 */
@NullMarked
package org.faofon.common.jdbc;

import org.jspecify.annotations.NullMarked;

/**
 * The bulletins as pages. Start at {@link DailyPage}.
 */
@NullMarked
package org.faofon.bulletins.web;

import org.jspecify.annotations.NullMarked;

/**
 * What people and programs read. The page frame, languages, errors and content negotiation that the sub-packages share.
 * Start at {@link PageContext}.
 */
@NullMarked
package org.faofon.web;

import org.jspecify.annotations.NullMarked;

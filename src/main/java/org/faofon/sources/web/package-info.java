/**
 * What pages, the desk, health and maps show of the sources. Start at {@link OfficialView}.
 */
@NullMarked
package org.faofon.sources.web;

import org.jspecify.annotations.NullMarked;

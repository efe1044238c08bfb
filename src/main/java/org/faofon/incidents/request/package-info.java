/**
 * Requests to the Department of Disaster Prevention and Mitigation (DDPM) to warn through its own channels. Input: an alert.
 * Output: two short texts, a page as PDF, and a log of what came back. Start at {@link DdpmRequestPage}.
 */
@NullMarked
package org.faofon.incidents.request;

import org.jspecify.annotations.NullMarked;

/**
 * Shared by all HTTP responses: problem documents (RFC 9457), strong entity tags, public addresses. Start at {@link
 * ProblemDetails}.
 */
@NullMarked
package org.faofon.common.web;

import org.jspecify.annotations.NullMarked;

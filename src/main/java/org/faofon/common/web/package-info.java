/**
 * Shared by all HTTP requests and responses: problem documents (RFC 9457), strong entity tags, public addresses, uploaded
 * photos. Start at {@link ProblemDetails}.
 */
@NullMarked
package org.faofon.common.web;

import org.jspecify.annotations.NullMarked;

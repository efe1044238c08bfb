/**
 * The limits of HTTP requests. Input: each request, before it reaches its resource. Output: the request with its body,
 * read; or a refusal. Start at {@link RequestAdmission}. The table of all limits is in docs/operating.md.
 */
@NullMarked
package org.faofon.access.limits;

import org.jspecify.annotations.NullMarked;

/**
 * What every HTTP answer of ours has in common: problem documents (RFC 9457), strong entity tags, addresses under the public name.
 * Start at {@link ProblemDetails}.
 */
@NullMarked
package org.faofon.common.web;

import org.jspecify.annotations.NullMarked;

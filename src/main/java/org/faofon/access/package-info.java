/**
 * Authentication and authorisation: sign-in by form, Basic, token, PIN or link; roles; throttles; protection against
 * forged requests. Input: a request. Output: an identity. Start at {@link FaofonAuthenticationMechanism}.
 */
@NullMarked
package org.faofon.access;

import org.jspecify.annotations.NullMarked;

/**
 * Who may do what: sign-in by form, Basic, token, PIN or link; roles; throttles; protection against forged requests. A request
 * comes in, an identity goes out. Start at {@link FaofonAuthenticationMechanism}.
 */
@NullMarked
package org.faofon.access;

import org.jspecify.annotations.NullMarked;

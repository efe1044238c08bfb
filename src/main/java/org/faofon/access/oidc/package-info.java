/**
 * Sign-in of officers at an OpenID provider, by the authorization code flow with PKCE (OpenID Connect Core 1.0, RFC
 * 7636). Input: the provider's answer. Output: a session like any other. Start at {@link OidcSignInPage}.
 */
@NullMarked
package org.faofon.access.oidc;

import org.jspecify.annotations.NullMarked;

/**
 * Hashes of credentials. Input: a token or PIN. Output: a hash, or whether it matches. Start at {@link
 * CredentialHasher}.
 */
@NullMarked
package org.faofon.common.security;

import org.jspecify.annotations.NullMarked;

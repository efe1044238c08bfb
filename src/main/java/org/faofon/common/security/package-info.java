/**
 * Hashes of what people and gauges sign in with. A token or PIN comes in, a hash or a yes or no goes out. Start at
 * {@link CredentialHasher}.
 */
@NullMarked
package org.faofon.common.security;

import org.jspecify.annotations.NullMarked;

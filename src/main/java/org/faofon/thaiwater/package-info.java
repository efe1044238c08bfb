/**
 * The Thai water data standard for exchange (สทนช. and HII, version 1.0 Draft 1), read only: rain (A001.1) and stations (B001)
 * for the National Water Data Centre; what is said of it and what was decided here is in docs/standards.md. Input: requests to
 * {@code /thaiwater/v1}. Output: its JSON. Start at {@link org.faofon.thaiwater.ThaiWaterResource}.
 */
@NullMarked
package org.faofon.thaiwater;

import org.jspecify.annotations.NullMarked;

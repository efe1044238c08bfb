/**
 * Messages that could not become readings: officers list them and try them again. Start at
 * {@link DeadLettersResource}.
 */
@NullMarked
package org.faofon.gateways.deadletters;

import org.jspecify.annotations.NullMarked;

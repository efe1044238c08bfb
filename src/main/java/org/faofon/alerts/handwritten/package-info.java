/**
 * Messages that officers write themselves, without a level: a meeting is postponed, a road is cut, a correction. Input: a
 * draft from an officer's form. Output: a stored message and the notice that carries it. Start at {@link
 * HandwrittenMessageService}.
 */
@NullMarked
package org.faofon.alerts.handwritten;

import org.jspecify.annotations.NullMarked;

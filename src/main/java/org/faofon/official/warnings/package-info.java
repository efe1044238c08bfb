/**
 * Warnings of other authorities, and where their levels differ from ours. Input: CAP messages that were read. Output: what
 * is in force. Start at {@link OfficialWarnings}.
 */
@NullMarked
package org.faofon.official.warnings;

import org.jspecify.annotations.NullMarked;

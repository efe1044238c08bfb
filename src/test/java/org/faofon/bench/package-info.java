/** Measures the built program beside the plainest way to do the same; {@code ./bench} runs it, and no test does. */
@NullMarked
package org.faofon.bench;

import org.jspecify.annotations.NullMarked;

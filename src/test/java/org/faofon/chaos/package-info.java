/** Breaks the built program in many ways and compares what it acknowledged with what it stored; {@code ./chaos}. */
@org.jspecify.annotations.NullMarked
package org.faofon.chaos;

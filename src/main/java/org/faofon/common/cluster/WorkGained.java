package org.faofon.common.cluster;

/**
 * Fired when this instance has got districts or the leadership from others, or has them again after a pause in which it did
 * not know whether they were its own; the rain windows are complete by then. What it gained is judged from the beginning of the
 * look-back, as after a start.
 */
public record WorkGained() {}

package org.faofon.alerts;

/** Fired after the commit of every alert event, public or not; who observes it must not block. */
public record AlertChanged(AlertEvent event) {}

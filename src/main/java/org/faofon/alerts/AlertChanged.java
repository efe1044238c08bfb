package org.faofon.alerts;

/** Fired after the commit of every alert event, public or not; an observer must not block. */
public record AlertChanged(AlertEvent event) {}

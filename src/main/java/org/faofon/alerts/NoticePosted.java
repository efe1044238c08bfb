package org.faofon.alerts;

/** Fired after the commit of every notice; who observes it must not block. */
public record NoticePosted(Notice notice) {}

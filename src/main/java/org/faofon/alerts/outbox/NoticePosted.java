package org.faofon.alerts.outbox;

import org.faofon.alerts.Notice;

/** Fired after the commit of every notice; who observes it must not block. */
public record NoticePosted(Notice notice) {}

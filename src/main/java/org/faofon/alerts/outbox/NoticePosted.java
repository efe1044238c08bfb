package org.faofon.alerts.outbox;

import org.faofon.alerts.Notice;

/** Fired after the commit of every notice; an observer must not block. */
public record NoticePosted(Notice notice) {}

package org.faofon.common.security;

/**
 * Something that somebody has changed, fired as a CDI event for the audit trail.
 *
 * @param actor who did it
 * @param action what was done, such as {@code officer.disable}
 * @param subject to whom or what
 * @param detail the rest, without secrets; may be empty
 */
public record AuditEvent(String actor, String action, String subject, String detail) {}

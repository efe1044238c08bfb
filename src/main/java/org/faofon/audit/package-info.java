/**
 * The audit trail: who changed what, when, from where. Input: what the database's triggers note, and events of sign-ins
 * and accounts. Output: a hash-chained table, a page and a CSV for administrators. Start at {@link AuditPage}; the
 * triggers are in the migration V43.
 */
@NullMarked
package org.faofon.audit;

import org.jspecify.annotations.NullMarked;

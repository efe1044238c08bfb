/**
 * What a package adds to the report of an incident. Start at {@link
 * org.faofon.common.incidents.IncidentTableSource}.
 */
@NullMarked
package org.faofon.common.incidents;

import org.jspecify.annotations.NullMarked;

/**
 * Several instances of the program on one database: which part of the work is this instance's, and what the others must
 * hear of. Alone, everything is its own and nobody listens. Start at {@link WorkAssignment}.
 */
@NullMarked
package org.faofon.common.cluster;

import org.jspecify.annotations.NullMarked;

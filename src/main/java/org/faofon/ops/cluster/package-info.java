/**
 * Several instances on one database: topics of Kafka, which instance does what, and what the others have written. Input:
 * Kafka's assignment of partitions, and notifications of the database. Output: {@code WorkAssignment} and
 * {@code ChangeFeed}. Start at {@link PartitionClaims}.
 */
@NullMarked
package org.faofon.ops.cluster;

import org.jspecify.annotations.NullMarked;

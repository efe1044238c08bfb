package org.faofon.readings;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What became of the submissions that were stored together.
 *
 * @param receipts by the submission's id: one for each of its measurements, in their order
 */
public record BatchReceipts(Map<UUID, List<Receipt>> receipts) {}

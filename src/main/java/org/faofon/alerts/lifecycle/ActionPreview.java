package org.faofon.alerts.lifecycle;

import java.util.List;
import org.faofon.alerts.AlertEvent;

/**
 * What an officer's action would write and send.
 *
 * @param event not stored
 * @param channels the names of those that would carry it
 */
public record ActionPreview(AlertEvent event, List<String> channels) {}

package org.faofon.followers.push;

import com.interaso.webpush.WebPush.Urgency;
import java.time.Duration;

/**
 * What a push service gets for a device.
 *
 * @param text for the service worker, as JSON; it is encrypted
 * @param lasts how long it is worth keeping for a device that cannot be reached
 * @param topic a later message of the same topic replaces one that was not delivered yet; at most 32 letters and digits
 */
public record PushMessage(String text, Duration lasts, Urgency urgency, String topic) {}

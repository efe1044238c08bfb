package org.faofon.gateways.lorawan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.faofon.readings.UplinkFrame;

/**
 * The uplink of a LoRaWAN device, as its network server passed it on.
 *
 * @param at when the radio message was received, in whole seconds
 * @param port the LoRaWAN port (FPort); 0 if none was given
 * @param decoded the payload as decoded by the device's codec; missing if there was none, or nothing to decode
 * @param empty whether the device sent no payload at all, as in an answer to its network server
 * @param simulated whether it was simulated in the server's console
 * @param frame the radio frame, if the server gives it
 */
record Uplink(
        DeviceEui device,
        Instant at,
        int port,
        JsonNode decoded,
        boolean empty,
        boolean simulated,
        Optional<UplinkFrame> frame) {}

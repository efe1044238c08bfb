package org.faofon.gateways.lorawan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.faofon.readings.UplinkFrame;

/**
 * What a LoRaWAN device sent, as its network server passed it on.
 *
 * @param at when the radio message was received, in whole seconds
 * @param port the LoRaWAN port (FPort); 0 if none was said
 * @param decoded what the device's codec made of the payload; missing if there was none, or nothing to decode
 * @param empty whether the device sent no payload at all, as it does to answer its network server
 * @param simulated whether somebody typed it into the server's console
 * @param frame which radio message it was, if the server says so
 */
record Uplink(
        DeviceEui device,
        Instant at,
        int port,
        JsonNode decoded,
        boolean empty,
        boolean simulated,
        Optional<UplinkFrame> frame) {}

package org.faofon.sim.load;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PacketReaderTest {
    private final List<String> heard = new ArrayList<>();
    private final PacketReader reader = new PacketReader(new PacketReader.Listener() {
        @Override
        public void connack(int returnCode) {
            heard.add("connack " + returnCode);
        }

        @Override
        public void puback(int packetId) {
            heard.add("puback " + packetId);
        }
    });

    @Test
    void takesPacketsApartHoweverTheyAreCut() {
        byte[] bytes = {0x20, 2, 0, 5, (byte) 0xD0, 0, 0x40, 2, 1, 2, 0x40, 2, 0, 7};
        for (byte one : bytes) {
            reader.read(ByteBuffer.wrap(new byte[] {one}));
        }
        reader.read(ByteBuffer.wrap(bytes));
        List<String> once = List.of("connack 5", "puback 258", "puback 7");
        assertEquals(once, heard.subList(0, 3));
        assertEquals(once, heard.subList(3, 6));
    }

    @Test
    void passesOverLongPacketsOfOtherKinds() {
        ByteBuffer bytes = ByteBuffer.allocate(400);
        bytes.put((byte) 0x30).put((byte) 0xAC).put((byte) 2).put(new byte[300]);
        bytes.put((byte) 0x40).put((byte) 2).put((byte) 0).put((byte) 9).flip();
        reader.read(bytes);
        assertEquals(List.of("puback 9"), heard);
    }

    @Test
    void refusesWhatIsNotMqtt() {
        byte[] endless = {0x40, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff};
        assertThrows(IllegalStateException.class, () -> reader.read(ByteBuffer.wrap(endless)));
    }

    /** The examples of the standard's section 2.2.3: one digit up to 127, two from 128. */
    @Test
    void writesLengthsAsTheStandardDoes() {
        byte[] shorter = MqttPackets.publish("a", 1, new byte[122]).array();
        assertArrayEquals(new byte[] {0x32, 127}, new byte[] {shorter[0], shorter[1]});
        byte[] longer = MqttPackets.publish("a", 1, new byte[123]).array();
        assertArrayEquals(new byte[] {0x32, (byte) 0x80, 1}, new byte[] {longer[0], longer[1], longer[2]});
    }

    @Test
    void signsInWithNameAndToken() {
        String text = new String(MqttPackets.connect("PTL07", "secret", 60).array(), StandardCharsets.ISO_8859_1);
        assertEquals(
                "\u0010 \u0000\u0004MQTT\u0004\u00c2\u0000<" + "\u0000\u0005PTL07\u0000\u0005PTL07\u0000\u0006secret",
                text);
    }
}

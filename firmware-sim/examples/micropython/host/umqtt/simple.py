# As much of MicroPython's umqtt.simple as a gauge needs, for a PC; devices bring the real one along.
import socket
import struct


class MQTTException(Exception):
    pass


class MQTTClient:
    def __init__(self, client_id, server, port=1883, user=None, password=None, keepalive=0):
        self.client_id, self.server, self.port = client_id, server, port
        self.user, self.password, self.keepalive = user, password, keepalive
        self.will = None
        self.packet_id = 0

    def set_last_will(self, topic, msg, retain=False, qos=0):
        self.will = (topic, msg, retain, qos)

    def connect(self, clean_session=True):
        self.sock = socket.socket()
        self.sock.connect(socket.getaddrinfo(self.server, self.port)[0][-1])
        topic, msg, retain, qos = self.will
        flags = 0xC4 | (2 if clean_session else 0) | retain << 5 | qos << 3
        body = self._text("MQTT") + struct.pack("!BBH", 4, flags, self.keepalive)
        for text in (self.client_id, topic, msg, self.user, self.password):
            body += self._text(text)
        self._write(0x10, body)
        head, answer = self._read()
        if head != 0x20 or answer[1] != 0:
            raise MQTTException(answer[1])

    def publish(self, topic, msg, retain=False, qos=0):
        self.packet_id = self.packet_id % 65535 + 1
        body = self._text(topic) + (struct.pack("!H", self.packet_id) if qos else b"") + msg.encode()
        self._write(0x30 | qos << 1 | int(retain), body)
        while qos:
            head, answer = self._read()
            if head == 0x40 and struct.unpack("!H", answer)[0] == self.packet_id:
                return

    def disconnect(self):
        self._write(0xE0, b"")
        self.sock.close()

    @staticmethod
    def _text(text):
        data = text.encode()
        return struct.pack("!H", len(data)) + data

    def _write(self, head, body):
        length = b""
        rest = len(body)
        while rest > 127:
            length += bytes([rest & 127 | 128])
            rest >>= 7
        data = bytes([head]) + length + bytes([rest]) + body
        while data:
            data = data[self.sock.send(data):]

    def _read(self):
        head = self._exactly(1)[0]
        size = shift = 0
        while True:
            byte = self._exactly(1)[0]
            size |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return head, self._exactly(size)

    def _exactly(self, size):
        data = b""
        while len(data) < size:
            more = self.sock.recv(size - len(data))
            if not more:
                raise OSError("closed")
            data += more
        return data

// As much of the library "MQTT" (256dpi) as a gauge needs, for a PC: MQTT 3.1.1 over a socket.
#pragma once
#include <netdb.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <cstdint>
#include <string>

class MQTTClient {
  std::string host, willTopic, will;
  int port = 1883, keepAlive = 10, timeoutMs = 1000, socketId = -1;
  uint16_t packetId = 0;
  bool willRetained = false;
  int willQos = 0;

  static std::string number(uint16_t value) { return {char(value >> 8), char(value & 255)}; }
  static std::string text(const std::string &value) { return number(value.size()) + value; }

  bool write(int head, const std::string &body) {
    std::string packet(1, char(head));
    size_t rest = body.size();
    do {
      packet += char((rest & 127) | (rest > 127 ? 128 : 0));
      rest >>= 7;
    } while (rest > 0);
    packet += body;
    return ::send(socketId, packet.data(), packet.size(), MSG_NOSIGNAL) == ssize_t(packet.size()) || closed();
  }

  bool closed() {
    if (socketId >= 0) ::close(socketId);
    socketId = -1;
    return false;
  }

  // Only short packets are answered to a client that publishes.
  bool read(int head, std::string &body) {
    unsigned char start[2];
    if (::recv(socketId, start, 2, MSG_WAITALL) != 2) return closed();
    body.resize(start[1]);
    if (start[1] > 0 && ::recv(socketId, &body[0], start[1], MSG_WAITALL) != start[1]) return closed();
    return start[0] == head || read(head, body);
  }

 public:
  explicit MQTTClient(int) {}
  template <typename Network> void begin(const char *server, int serverPort, Network &) { host = server, port = serverPort; }
  void setOptions(int keepAliveSeconds, bool, int timeout) { keepAlive = keepAliveSeconds, timeoutMs = timeout; }
  void setWill(const char *topic, const char *payload, bool retained, int qos) {
    willTopic = topic, will = payload, willRetained = retained, willQos = qos;
  }
  bool connected() { return socketId >= 0; }
  void loop() {}

  bool connect(const char *clientId, const char *user, const char *password) {
    closed();
    addrinfo hints{}, *found = nullptr;
    hints.ai_socktype = SOCK_STREAM;
    if (getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found) != 0) return false;
    for (addrinfo *each = found; each != nullptr && socketId < 0; each = each->ai_next) {
      socketId = ::socket(each->ai_family, each->ai_socktype, 0);
      if (::connect(socketId, each->ai_addr, each->ai_addrlen) != 0) closed();
    }
    freeaddrinfo(found);
    if (socketId < 0) return false;
    timeval patience{timeoutMs / 1000, (timeoutMs % 1000) * 1000};
    setsockopt(socketId, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    std::string flags(1, char(0xC6 | willQos << 3 | (willRetained ? 1 << 5 : 0)));
    std::string answer;
    return write(0x10, text("MQTT") + "\4" + flags + number(keepAlive) + text(clientId) + text(willTopic) + text(will)
                           + text(user) + text(password))
        && read(0x20, answer) && (answer[1] == 0 || closed());
  }

  bool publish(const char *topic, const char *payload, bool retained, int qos) {
    packetId = packetId == 65535 ? 1 : packetId + 1;
    if (!write(0x30 | qos << 1 | retained, text(topic) + (qos ? number(packetId) : "") + payload)) return false;
    std::string answer;
    while (qos) {
      if (!read(0x40, answer)) return false;
      if (answer == number(packetId)) return true;
    }
    return true;
  }
};

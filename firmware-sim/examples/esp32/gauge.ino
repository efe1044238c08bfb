// A tipping-bucket gauge with ESP32 and Arduino, and the library "MQTT" (256dpi), which has QoS 1. See docs/gauges.md.
#include <MQTT.h>
#include <WiFi.h>
#include <time.h>

#include "settings.h" // WIFI_NAME, WIFI_PASSWORD, GAUGE, TOKEN, HOST, PORT, INTERVAL_S, BUCKET_PIN

struct Count { time_t at; uint32_t tips, seq; };

const int MOST_WAITING = 2000;                // A week of five-minute counts; then the oldest go.
const time_t CLOCK_IS_SET = 1700000000;
const unsigned long LONGEST_PAUSE_MS = 300000;

WiFiClient network;
MQTTClient mqtt(512);
Count waiting[MOST_WAITING];                  // What is not acknowledged, as a ring.
uint32_t first = 0, next = 0;
char boot[9];                                 // Another one after each start.
time_t nextAt = 0;
unsigned long triedAt = 0, pauseMs = 0, waitMs = 0;
volatile uint32_t tips = 0;

void IRAM_ATTR tipped() { tips = tips + 1; }

String topic(const char *what) { return String("faofon/v1/gauges/") + GAUGE + "/" + what; }

bool sendCount(const Count &count) {
  char at[32], message[128];
  strftime(at, sizeof at, "%Y-%m-%dT%H:%M:%SZ", gmtime(&count.at));
  snprintf(message, sizeof message, "{\"at\": \"%s\", \"tips\": %lu, \"seq\": %lu, \"boot\": \"%s\"}", at,
           (unsigned long)count.tips, (unsigned long)count.seq, boot);
  return mqtt.publish(topic("readings").c_str(), message, false, 1); // True at the PUBACK.
}

void connectBroker() {
  triedAt = millis();
  mqtt.setWill(topic("status").c_str(), "{\"online\": false}", true, 1);
  bool connected = WiFi.status() == WL_CONNECTED && mqtt.connect(GAUGE, GAUGE, TOKEN)
      && mqtt.publish(topic("status").c_str(), "{\"online\": true, \"firmware\": \"example-1\"}", true, 1);
  pauseMs = connected ? 0 : min(LONGEST_PAUSE_MS, pauseMs == 0 ? 1000 : 2 * pauseMs);
  waitMs = pauseMs + random(pauseMs / 2 + 1); // Not all gauges of a province at once.
}

void setup() {
  snprintf(boot, sizeof boot, "%08lx", (unsigned long)esp_random());
  pinMode(BUCKET_PIN, INPUT_PULLUP);
  attachInterrupt(digitalPinToInterrupt(BUCKET_PIN), tipped, FALLING);
  WiFi.begin(WIFI_NAME, WIFI_PASSWORD);
  configTime(0, 0, "pool.ntp.org");
  mqtt.begin(HOST, PORT, network);
  mqtt.setOptions(60, true, 60000);           // Keep-alive in seconds, clean session, time-out of a PUBACK in ms.
}

void loop() {
  time_t now = time(nullptr);
  if (now > CLOCK_IS_SET && now >= nextAt) {  // At the ends of intervals on the grid: 07:00, 07:05, ...
    waiting[next % MOST_WAITING] = {now - now % INTERVAL_S, tips, next};
    next++;
    if (next - first > MOST_WAITING) first++;
    nextAt = now - now % INTERVAL_S + INTERVAL_S;
  }
  if (!mqtt.connected() && millis() - triedAt >= waitMs) connectBroker();
  while (mqtt.connected() && first != next && sendCount(waiting[first % MOST_WAITING])) first++;
  mqtt.loop();
  delay(100);
}

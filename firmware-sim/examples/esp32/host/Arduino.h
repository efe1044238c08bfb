// As much of Arduino for ESP32 as a gauge needs, for a PC.
#pragma once
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>
#include <string>
#include <thread>

#define IRAM_ATTR
enum { INPUT_PULLUP, FALLING };

struct String : std::string {
  using std::string::string;
  String(const std::string &text) : std::string(text) {}
  template <typename T> String operator+(T more) const { return String(static_cast<const std::string &>(*this) + more); }
};

using std::min;

inline uint32_t esp_random() { return std::random_device{}(); }
inline unsigned long random(unsigned long most) { return esp_random() % most; }
inline unsigned long millis() {
  using namespace std::chrono;
  static const auto start = steady_clock::now();
  return duration_cast<milliseconds>(steady_clock::now() - start).count();
}
inline void delay(int ms) { std::this_thread::sleep_for(std::chrono::milliseconds(ms)); }

inline void (*interrupt)() = nullptr; // The bucket tips when somebody calls it.
inline int digitalPinToInterrupt(int pin) { return pin; }
inline void attachInterrupt(int, void (*handler)(), int) { interrupt = handler; }
inline void pinMode(int, int) {}
inline void configTime(long, int, const char *) {}

// The time of the network, which NTP would tell: NOW is that of the start, if it is not the machine's.
inline time_t networkTime(time_t *) {
  static const time_t ahead = getenv("NOW") ? atoll(getenv("NOW")) - std::time(nullptr) : 0;
  return std::time(nullptr) + ahead;
}
#define time networkTime

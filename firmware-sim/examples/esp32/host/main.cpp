// Runs the sketch: TIPS=3,0,5 are the tips before each of its counts. Ends when all of them are acknowledged.
#include <cstdlib>
#include <sstream>
#include <vector>

#include "Arduino.h"

void setup();
void loop();
extern uint32_t first, next;

int main() {
  std::stringstream text(getenv("TIPS"));
  std::vector<int> all;
  for (std::string one; std::getline(text, one, ',');) all.push_back(std::stoi(one));
  setup();
  uint32_t told = 0;
  while (first < all.size()) {
    for (; told <= next && told < all.size(); told++) {
      for (int i = 0; i < all[told]; i++) interrupt();
    }
    loop();
  }
  return 0;
}

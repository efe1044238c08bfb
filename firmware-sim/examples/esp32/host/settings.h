// The gauge's settings on a PC, from the environment.
#pragma once
#include <cstdlib>

#define WIFI_NAME ""
#define WIFI_PASSWORD ""
#define GAUGE getenv("GAUGE")
#define TOKEN getenv("TOKEN")
#define HOST getenv("HOST")
#define PORT atoi(getenv("PORT"))
#define INTERVAL_S atoi(getenv("INTERVAL_S"))
#define BUCKET_PIN 4

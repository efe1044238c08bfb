# The gauge's settings and hardware on a PC: from the environment, with TIPS=3,0,5 as the tips of each interval.
import os, time

GAUGE = os.getenv("GAUGE")
TOKEN = os.getenv("TOKEN")
HOST = os.getenv("HOST")
PORT = int(os.getenv("PORT"))
INTERVAL_S = int(os.getenv("INTERVAL_S"))
MM_PER_TIP = 0.2

if not hasattr(time, "ticks_ms"):  # Python lacks what MicroPython has.
    time.ticks_ms = lambda: int(time.monotonic() * 1000)
    time.ticks_diff = lambda later, earlier: later - earlier

tips = [int(count) for count in os.getenv("TIPS").split(",")]


def connect_wifi():
    pass


def take_tips():
    return tips.pop(0) if tips else 0


def keep_running(waiting):
    return bool(tips) or waiting > 0

# A tipping-bucket gauge without a clock: MicroPython, with umqtt.simple. See docs/gauges.md.
import json, os, random, time
from umqtt.simple import MQTTClient
import board  # The settings and the hardware of this gauge.

TOPIC = "faofon/v1/gauges/%s/" % board.GAUGE
BOOT = "".join("%02x" % byte for byte in os.urandom(4))  # Another one after each start.
MOST_WAITING = 2000  # A week of five-minute readings; then the oldest go.
LONGEST_PAUSE_S = 300

waiting = []  # (seq, time of the end, mm) of what is not acknowledged
seq = 0
client = None
pause = 1
retry_at = 0
passed_ms = 0
tick = time.ticks_ms()


def uptime():  # In seconds. time.time() jumps when something sets the clock.
    global passed_ms, tick
    now = time.ticks_ms()
    passed_ms += time.ticks_diff(now, tick)
    tick = now
    return passed_ms // 1000


next_end = board.INTERVAL_S


def connect():
    board.connect_wifi()
    fresh = MQTTClient(board.GAUGE, board.HOST, board.PORT, board.GAUGE, board.TOKEN, keepalive=3 * board.INTERVAL_S)
    fresh.set_last_will(TOPIC + "status", '{"online": false}', retain=True, qos=1)
    fresh.connect()
    fresh.sock.settimeout(60)
    fresh.publish(TOPIC + "status", '{"online": true, "firmware": "example-1"}', retain=True, qos=1)
    return fresh


def send(batch):
    now = uptime()  # The age is counted again at each attempt.
    readings = [{"ageSeconds": now - end, "mm": mm, "period": "PT%dS" % board.INTERVAL_S, "seq": number, "boot": BOOT}
                for number, end, mm in batch]
    client.sock.settimeout(60)
    client.publish(TOPIC + "readings", json.dumps(readings), qos=1)  # Returns at the PUBACK.


while board.keep_running(len(waiting)):
    while uptime() >= next_end:
        waiting.append((seq, next_end, round(board.take_tips() * board.MM_PER_TIP, 3)))
        waiting = waiting[-MOST_WAITING:]
        seq += 1
        next_end += board.INTERVAL_S
    if waiting and uptime() >= retry_at:
        try:
            client = client or connect()
            while waiting:
                send(waiting[:50])
                waiting = waiting[50:]
            pause = 1
        except Exception:  # No network, no PUBACK, or a wrong token: all of it stays in the buffer.
            if client:
                client.sock.close()
            client = None
            retry_at = uptime() + pause + random.getrandbits(8) * pause // 512
            pause = min(2 * pause, LONGEST_PAUSE_S)
    time.sleep(0.2)

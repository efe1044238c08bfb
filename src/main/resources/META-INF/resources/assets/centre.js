// Counts down, in real seconds, to the automatic publication of a pending level.
function tick() {
  for (const clock of document.querySelectorAll('.countdown')) {
    const { until, now, rate } = clock.dataset;
    const atLoad = Number(clock.dataset.loaded ?? (clock.dataset.loaded = Date.now()));
    const passed = (Date.now() - atLoad) / 1000;
    const left = Math.max(0, Math.floor((Date.parse(until) - Date.parse(now)) / 1000 / Number(rate) - passed));
    clock.querySelector('b').textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  }
}

tick();
setInterval(tick, 1000);

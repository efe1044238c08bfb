// The map: gauges and the land around them, coloured by the rain of 24 hours. Everything on it is also in the table.
const box = document.getElementById('map');
const words = box.dataset;
const lang = words.lang;
const steps = JSON.parse(words.steps);
const TILES = 'https://tile.openstreetmap.org/{z}/{x}/{y}.png';

const sketch = box.querySelector('.sketch'); // Shows the same until the map is ready, and for good where it cannot be.
const map = L.map(box, { scrollWheelZoom: false, zoomSnap: 0.25, zoomControl: false });
L.control.zoom({ position: 'bottomright' }).addTo(map);
map.attributionControl.setPosition('bottomleft').setPrefix('<a href="https://leafletjs.com">Leaflet</a>');
map.createPane('places').style.zIndex = 590; // Names are below the figures.
map.createPane('land').style.zIndex = 150; // Below the tiles, which show more.
const landLayer = L.layerGroup().addTo(map);
const cellLayer = L.layerGroup().addTo(map);
const borderLayer = L.layerGroup().addTo(map);
const alertLayer = L.layerGroup().addTo(map);
const dropLayer = L.layerGroup().addTo(map);

tiles();
let cells = { features: [] };
let etag;
let now;
let fitted = Infinity;
const SMALLEST = 50;
const districts = words.many
  ? (await import(`./mapDistricts.js${new URL(import.meta.url).search}`)).districtsOf(get, map, (levels) => map.getZoom() >= fitted + levels)
  : undefined;
const freeNames = [];
map.setView([13, 101.3], 5, { animate: false }); // All of Thailand, until the province's borders are here.

function tiles() {
  let arrived = 0;
  const layer = L.tileLayer(TILES, {
    maxZoom: 16,
    attribution: '© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a>' + (words.attribution ? ' · ' + escaped(words.attribution) : ''),
  });
  const note = document.createElement('p');
  note.className = 'fine mapless';
  note.textContent = words.off;
  layer.on('tileload', () => { arrived++; note.remove(); });
  layer.on('tileerror', () => { if (!arrived && !note.isConnected) box.after(note); });
  layer.addTo(map);
}

function escaped(text) {
  const span = document.createElement('span');
  span.textContent = text;
  return span.innerHTML;
}

const name = (of) => (lang === 'th' ? of.nameTh : of.nameEn);
const token = (name) => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();

/** A pattern for unknown rain, which no amount of rain has. */
function hatch() {
  const svg = map.getPanes().overlayPane.querySelector('svg');
  if (!svg || svg.querySelector('#hatch')) return;
  const style = getComputedStyle(document.documentElement);
  svg.insertAdjacentHTML('afterbegin', `<defs><pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" fill="${style.getPropertyValue('--hatch-paper')}"/><rect width="2.5" height="8" fill="${style.getPropertyValue('--hatch')}"/></pattern></defs>`);
}

function drawCells() {
  cellLayer.clearLayers();
  const byGauge = new Map((now?.gauges ?? []).map((gauge) => [gauge.gauge, gauge]));
  L.geoJSON(cells, {
    interactive: false,
    style: (cell) => {
      const key = shade(byGauge.get(cell.id));
      const unknown = key === 'unknown';
      return { color: '#6b828b', weight: 0.8, opacity: 0.7, fillOpacity: unknown ? 0.55 : 0.62, fillColor: unknown ? 'url(#hatch)' : token('c-' + key) };
    },
  }).addTo(cellLayer);
  hatch();
}

/** The colour of a gauge: its class, or a step above the heaviest class. */
function shade(gauge) {
  if (!gauge) return 'unknown';
  const step = gauge.rainClass === 'very-heavy' && steps.findLast((mm) => gauge.rain.PT24H.mm > mm);
  return step ? 'over-' + step : gauge.rainClass;
}

function figure(gauge) {
  const rain = gauge.rain.PT24H;
  const amount = rain.mm < 10 ? rain.mm.toFixed(1) : String(Math.round(rain.mm));
  switch (gauge.rainClass) {
    case 'unknown': return rain.mm > 0 ? amount + '?' : '?';
    case 'none': return '0';
    case 'trace': return '<0.1';
    default: return amount;
  }
}

/** Its class in words, or how much of the day was observed if that is too little to classify it. */
function classWords(gauge) {
  const coverage = gauge.rain.PT24H.coverage;
  return gauge.rainClass === 'unknown' && coverage > 0 ? words.observed.replace('%', percent(coverage)) : words[camel(gauge.rainClass)];
}

const percent = (coverage) => Math.min(99, Math.max(1, Math.round(coverage * 100))) + '%';

function rainWords(rain, hours) {
  if (rain.coverage <= 0) return words.missing;
  const seen = (1 - rain.coverage) * hours > Math.max(1 / 6, hours / 33) ? ` <small>${escaped(words.observed.replace('%', percent(rain.coverage)))}</small>` : '';
  return `${rain.atLeast ? '≥' : ''}${rain.mm.toFixed(1)} ${escaped(words.mm)}${seen}`;
}

function popup(gauge) {
  if (gauge.of) return districtPopup(gauge, gauge.of);
  const rain = gauge.rain;
  const link = '/gauges/' + encodeURIComponent(gauge.gauge) + (lang === 'th' ? '' : '?lang=' + lang);
  const when = gauge.latest ? gauge.latest.at.slice(11, 16) + ' · ' + gauge.latest.at.slice(8, 10) + '/' + gauge.latest.at.slice(5, 7) : words.never;
  return `<b>${escaped(name(gauge.school))}</b><br>${escaped(words.district.replace('%', name(gauge.district)))} · ${escaped(classWords(gauge))}
    <dl><dt>${escaped(words.hours1)}</dt><dd>${rainWords(rain.PT1H, 1)}</dd><dt>${escaped(words.hours24)}</dt><dd>${rainWords(rain.PT24H, 24)}</dd><dt>${escaped(words.hours72)}</dt><dd>${rainWords(rain.PT72H, 72)}</dd></dl>
    <small>${escaped(when)}</small><br><a class="button" href="${link}">${escaped(words.details)}</a>`;
}

/** A district, by its wettest gauge. */
function districtPopup(wettest, { district, reporting }) {
  const link = '/districts/' + encodeURIComponent(district.code) + (lang === 'th' ? '' : '?lang=' + lang);
  const count = words.reporting.replace('%', reporting.reporting).replace('%', reporting.gauges);
  return `<b>${escaped(words.district.replace('%', name(district)))}</b><br>${escaped(count)}<br>${escaped(words.wettest.replace('%', name(wettest.school)))}
    <dl><dt>${escaped(words.hours24)}</dt><dd>${rainWords(wettest.rain.PT24H, 24)}</dd></dl>
    <button type="button" data-nearer="${escaped(district.code)}">${escaped(words.nearer)}</button> <a class="button" href="${link}">${escaped(words.details)}</a>`;
}

const camel = (key) => key.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

function drawDrops() {
  const open = dropLayer.getLayers().find((drop) => drop.isPopupOpen?.())?.gauge;
  dropLayer.clearLayers();
  // The wettest are on top if gauges are close together.
  const order = ['unknown', 'none', 'trace', 'light', 'moderate', 'heavy', 'very-heavy', ...steps.map((mm) => 'over-' + mm)];
  for (const gauge of now.drops ?? now.gauges) {
    const partly = gauge.rain.PT24H.coverage < 0.8 ? ' partly' : '';
    const icon = L.divIcon({ className: '', iconSize: [0, 0], html: `<div class="drop c-${shade(gauge)}${partly}"><span>${escaped(figure(gauge))}</span></div>` });
    const drop = L.marker([gauge.lat, gauge.lon], { icon, keyboard: true, zIndexOffset: order.indexOf(shade(gauge)) * 1000 });
    drop.gauge = gauge.gauge;
    drop.bindPopup(() => popup(gauge), { maxWidth: 250, autoPanPadding: [8, 8] });
    drop.addTo(dropLayer);
    const whose = gauge.of ? words.district.replace('%', name(gauge.of.district)) : name(gauge.school);
    drop.getElement().setAttribute('aria-label', `${whose}: ${figure(gauge)} ${classWords(gauge)}`);
    if (gauge.gauge === open) {
      drop.getPopup().options.autoPan = false; // It stands where the visitor has moved it.
      drop.openPopup();
      drop.getPopup().options.autoPan = true;
    }
  }
  declutter();
}

/** Figures do not overlap: where there is no room for one, its gauge is a dot; the wettest keep theirs. */
function declutter() {
  const shown = [];
  const dots = [];
  const drops = dropLayer.getLayers().sort((one, other) => other.options.zIndexOffset - one.options.zIndexOffset);
  for (const drop of drops) {
    const at = map.latLngToContainerPoint(drop.getLatLng());
    const wide = drop.getElement().querySelector('span').textContent.length > 3 ? 42 : 34;
    const clash = shown.some((other) => Math.abs(other.x - at.x) < wide && Math.abs(other.y - at.y) < 31);
    drop.getElement().querySelector('.drop').classList.toggle('dot', clash);
    if (clash) dots.push(Object.assign(at, { half: 7 }));
    else shown.push(Object.assign(at, { half: wide / 2 }));
  }
  placeNames([...shown, ...dots]);
}

/** Moves each name that has no borders of its own to where no figure covers it, and hides it where there is no room. */
function placeNames(figures) {
  const taken = [];
  for (const { tooltip, at } of freeNames) {
    const middle = map.latLngToLayerPoint(at);
    tooltip.getElement().hidden = false; // A hidden name has no width.
    const half = tooltip.getElement().offsetWidth / 2;
    const clear = (place) => figures.every((figure) => Math.abs(figure.x - place.x) > half + figure.half || Math.abs(figure.y - place.y) > figure.half + 8)
      && taken.every((other) => Math.abs(other.x - place.x) > half + other.half || Math.abs(other.y - place.y) > 16);
    const place = [0, -26, 26, -40, 40, -54, 54].flatMap((down) => [0, -30, 30].map((right) => L.point(middle.x + right, middle.y + down))).find((each) => clear(map.layerPointToContainerPoint(each)));
    tooltip.getElement().hidden = !place;
    if (!place) continue;
    tooltip.setLatLng(map.layerPointToLatLng(place));
    taken.push(Object.assign(map.layerPointToContainerPoint(place), { half }));
  }
}

async function get(url, headers = {}, cache = 'default') {
  const answer = await fetch(url, { headers, cache });
  if (answer.status === 304) return undefined;
  if (!answer.ok) throw new Error(url + ' ' + answer.status);
  etag = url.endsWith('/now') ? answer.headers.get('ETag') : etag;
  return answer.json();
}

async function rain() {
  if (districts) return draw(await districts.rain());
  const news = await get('/api/v1/network/now', etag ? { 'If-None-Match': etag } : {});
  if (!news) return;
  now = news;
  drawCells();
  drawDrops();
}

/** A part of what there is. */
function draw(view) {
  now = view;
  cells = view.cells;
  drawCells();
  drawDrops();
}

let looks = 0;

/** Another part is in sight. */
async function look() {
  const mine = ++looks;
  const view = await districts.look();
  if (view && mine === looks) draw(view);
}

let alertsBehind = false; // Whether they could not be fetched.

async function alerts() {
  // What the browser has kept is asked for again: the map must not show another level than the list beside it.
  const open = await get('/feeds/alerts.geojson', {}, 'no-cache');
  alertLayer.clearLayers();
  const told = new Set();
  L.geoJSON(open, {
    interactive: false,
    // The highest level comes first, and each district gets only one border.
    filter: (alert) => alert.geometry.type.endsWith('Polygon') && !told.has(alert.properties.district.code) && told.add(alert.properties.district.code),
    style: (alert) => ({ color: token(`level-${alert.properties.levelNumber}-line`), weight: 2 + alert.properties.levelNumber, fill: false, dashArray: alert.properties.levelNumber === 1 ? '8 6' : undefined }),
  }).addTo(alertLayer);
  drawWarnedCells(open.features);
}

/** Without borders of the districts, a warning is drawn around the gauges of its district. */
function drawWarnedCells(open) {
  const levels = new Map();
  for (const { geometry, properties } of open) {
    const code = properties.district.code;
    if (!geometry.type.endsWith('Polygon')) levels.set(code, Math.max(levels.get(code) ?? 0, properties.levelNumber));
  }
  const levelOf = new Map((now?.gauges ?? []).map((gauge) => [gauge.gauge, levels.get(gauge.district.code)]));
  const warned = cells.features.filter((cell) => levelOf.get(cell.id)).sort((one, other) => levelOf.get(one.id) - levelOf.get(other.id));
  L.geoJSON(warned, {
    interactive: false,
    style: (cell) => ({ color: token(`level-${levelOf.get(cell.id)}-line`), weight: 1.5 + levelOf.get(cell.id), fill: false, dashArray: levelOf.get(cell.id) === 1 ? '8 6' : undefined }),
  }).addTo(alertLayer);
}

async function borders() {
  const districts = await get('/api/v1/districts.geojson');
  const drawn = L.geoJSON(districts, {
    interactive: false,
    style: { color: '#2d4651', weight: 1.6, fill: false },
    onEachFeature: nameDistrict,
  }).addTo(borderLayer);
  return drawn.getBounds();
}

/** Provinces, coast and lake, which also tell where a place is when the tiles do not come. */
async function land() {
  const features = await get('/api/v1/land.geojson');
  const home = { type: 'FeatureCollection', features: features.features.filter((each) => each.properties.kind === 'home') };
  const neighbours = features.features.filter((each) => each.properties.kind === 'neighbour');
  L.geoJSON(neighbours, { interactive: false, pane: 'land', style: { color: token('land-line'), weight: 1, fillColor: token('land'), fillOpacity: 1 } }).addTo(landLayer);
  L.geoJSON(home, { interactive: false, pane: 'land', style: { stroke: false, fillColor: token('land'), fillOpacity: 1 } }).addTo(landLayer);
  L.geoJSON(home, { interactive: false, style: { color: token('ring'), weight: 2, fill: false } }).addTo(landLayer);
  for (const { geometry, properties } of features.features.filter((each) => each.properties.kind === 'water')) {
    const [lon, lat] = geometry.coordinates;
    surrounding(properties, [lat, lon], 'water');
  }
  for (const neighbour of neighbours) {
    const middle = L.geoJSON(neighbour).getBounds().getCenter();
    surrounding(neighbour.properties, middle, 'beside');
  }
  return L.geoJSON(home).getBounds();
}

function surrounding(of, at, kind) {
  L.tooltip({ permanent: true, direction: 'center', className: 'place ' + kind, pane: 'land', interactive: false }).setLatLng(at).setContent(escaped(name(of))).addTo(landLayer);
}

/** Writes a district's name where there is the most room: far from its border and from all figures. */
function nameDistrict(district) {
  const rings = district.geometry.type === 'Polygon' ? [district.geometry.coordinates[0]] : district.geometry.coordinates.map((polygon) => polygon[0]);
  const ring = rings.reduce((longest, each) => (each.length > longest.length ? each : longest));
  const figures = (now?.gauges ?? []).map((gauge) => [gauge.lon, gauge.lat]);
  const [west, east] = [Math.min(...ring.map((at) => at[0])), Math.max(...ring.map((at) => at[0]))];
  const [south, north] = [Math.min(...ring.map((at) => at[1])), Math.max(...ring.map((at) => at[1]))];
  const far = (place, others, tall) => Math.min(...others.map((at) => Math.hypot((place[0] - at[0]) / 2, (place[1] - at[1]) * tall)));
  let best;
  for (let x = 1; x < 20; x++) {
    for (let y = 1; y < 20; y++) {
      const place = [west + ((east - west) * x) / 20, south + ((north - south) * y) / 20];
      const room = inside(place, ring) ? Math.min(far(place, figures, 1), 1.3 * far(place, ring, 1)) : -1;
      if (!best || room > best.room) best = { room, place };
    }
  }
  writeName(district.properties, [best.place[1], best.place[0]]);
}

function writeName(district, at) {
  return L.tooltip({ permanent: true, direction: 'center', className: 'place', pane: 'places', interactive: false })
    .setLatLng(at)
    .setContent(escaped(name(district)))
    .addTo(borderLayer);
}

/** Without borders, a district's name stands in the middle of its gauges. */
function nameByGauges() {
  const districts = new Map();
  for (const gauge of now?.gauges ?? []) {
    districts.set(gauge.district.code, [...(districts.get(gauge.district.code) ?? []), gauge]);
  }
  for (const gauges of districts.values()) {
    const middle = (of) => gauges.reduce((sum, gauge) => sum + gauge[of], 0) / gauges.length;
    const at = [middle('lat'), middle('lon')];
    freeNames.push({ at, tooltip: writeName(gauges[0].district, at) });
  }
  declutter();
}

function inside([x, y], ring) {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[xi, yi], [xj, yj]] = [ring[i], ring[j]];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd;
  }
  return odd;
}

/** A hidden map has no size to fit into. */
function fit(bounds) {
  const { x, y } = map.getSize();
  if (!bounds.isValid() || Math.min(x, y) < SMALLEST) return;
  map.setMinZoom(0); // That of the earlier size may be too near.
  map.fitBounds(bounds, { padding: [6, 6], animate: false });
  fitted = map.getZoom();
  map.setMaxBounds(bounds.pad(0.6));
  map.setMinZoom(fitted - 0.5);
}

// On a phone a finger on the whole map scrolls the page; once it is zoomed in, it moves the map.
function fingers() {
  if (!matchMedia('(pointer: coarse)').matches) return;
  if (map.getZoom() > fitted) map.dragging.enable();
  else map.dragging.disable();
}

await rain().catch(() => {});
const [seen, drawn, home] = await Promise.allSettled([borders(), districts ? cells : get('/api/v1/cells.geojson'), land()]);
if (drawn.status === 'fulfilled') cells = drawn.value;
if (seen.status === 'rejected' || !seen.value.isValid()) nameByGauges();
const bounds = seen.status === 'fulfilled' && seen.value.isValid() ? seen.value : L.geoJSON(cells).getBounds();
if (home.status === 'fulfilled' && home.value.isValid()) bounds.extend(home.value);
fit(bounds);
fingers();
map.on('zoomend', fingers);
map.on('zoomend', declutter);
if (districts) {
  map.on('moveend', () => look().catch(() => {}));
  map.on('popupopen', ({ popup }) => {
    const nearer = popup.getElement().querySelector('[data-nearer]');
    nearer?.addEventListener('click', () => {
      map.closePopup();
      map.fitBounds(districts.boundsOf(nearer.dataset.nearer), { animate: false });
      if (map.getZoom() < fitted + 2) map.setZoom(fitted + 2, { animate: false });
      map.getContainer().focus();
    });
  });
}
map.on('resize', () => { if (map.getZoom() <= fitted) fit(bounds); });
if (now) {
  drawCells();
  declutter(); // Names and figures find their places anew at this scale.
}
await alerts().catch(() => { alertsBehind = true; });
box.dataset.ready = 'yes';
sketch?.remove();

document.addEventListener('faofon', (event) => {
  rain().catch(() => {});
  if (!alertsBehind && !event.detail.has('alerts')) return;
  alertsBehind = false;
  alerts().catch(() => { alertsBehind = true; });
});

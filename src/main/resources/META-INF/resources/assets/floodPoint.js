// The form for a place under water: at the school, at a tap on a map, or where the phone is. The position is rounded to about
// 100 m before it leaves this device.

const version = new URL(import.meta.url).search;
const queue = await import(`./schoolQueue.js${version}`);
const { idOf } = await import(`./photoStore.js${version}`);

const TILES = 'https://tile.openstreetmap.org/{z}/{x}/{y}.png';
const DECIMALS = 3;
const NEAR = 12; // The scale at which a sub-district fills a phone.
const $ = id => document.getElementById(id);
const colour = token => getComputedStyle(document.documentElement).getPropertyValue(token).trim();
const form = $('point-form');
const text = form.dataset;
const lang = document.documentElement.lang;
let chosen; // {lat, lon}
let map;

const say = (kind, words) => {
  const made = document.createElement('p');
  made.className = kind;
  made.textContent = words;
  $('point-said').replaceChildren(made);
  $('point-said').scrollIntoView({ block: 'nearest' });
};

const rounded = degrees => Number(degrees.toFixed(DECIMALS));
const words = { off: text.kept, signIn: text.keptSignIn, busy: text.keptBusy, stranger: text.keptBusy };

function choose(lat, lon) {
  chosen = { lat: rounded(lat), lon: rounded(lon) };
  $('where-said').textContent = `${text.chosen}: ${chosen.lat}, ${chosen.lon}`;
}

/** Where the tiles do not come, names and borders of districts say where a tap is. */
function nameDistricts(gauges) {
  const districts = new Map();
  for (const gauge of gauges) districts.set(gauge.district.code, [...(districts.get(gauge.district.code) ?? []), gauge]);
  const middle = (all, of) => all.reduce((sum, gauge) => sum + gauge[of], 0) / all.length;
  for (const all of districts.values()) {
    const name = document.createElement('span');
    name.textContent = lang === 'en' ? all[0].district.nameEn : all[0].district.nameTh;
    self.L.tooltip({ permanent: true, direction: 'center', className: 'place', interactive: false })
      .setLatLng([middle(all, 'lat'), middle(all, 'lon')]).setContent(name).addTo(map);
  }
}

async function drawBorders() {
  const land = await fetch('/api/v1/land.geojson');
  if (land.ok) {
    map.createPane('land').style.zIndex = 150; // Below the tiles, which show more.
    map.attributionControl.addAttribution('Natural Earth');
    self.L.geoJSON(await land.json(), { pane: 'land', interactive: false, filter: ({ properties }) => properties.kind !== 'water', style: { color: colour('--land-line'), weight: 1.5, fillColor: colour('--land'), fillOpacity: 1 } }).addTo(map);
  }
  const answer = await fetch('/api/v1/districts.geojson');
  if (answer.ok) self.L.geoJSON(await answer.json(), { interactive: false, style: { color: colour('--soft'), weight: 1.5, fill: false } }).addTo(map);
}

/** Who marks water is mostly near the own school. */
async function lookAtSchool(gauges) {
  const own = await queue.schoolCode();
  const gauge = gauges.find(({ school }) => school.code === own);
  if (gauge) map.setView([gauge.lat, gauge.lon], NEAR, { animate: false });
}

/** Leaflet is fetched only for those who want the map; it needs a signal anyway. */
async function showMap() {
  $('point-map').hidden = false;
  if (map) return;
  try {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/webjars/leaflet/1.9.4/dist/leaflet.css' }));
    await import('/webjars/leaflet/1.9.4/dist/leaflet.js');
    const answer = await fetch('/api/v1/gauges');
    const gauges = await answer.json();
    const places = gauges.map(gauge => [gauge.lat, gauge.lon]);
    map = self.L.map('point-map', { zoomControl: false });
    self.L.control.zoom({ position: 'bottomright' }).addTo(map);
    self.L.tileLayer(TILES, { maxZoom: 17, attribution: '© OpenStreetMap' }).addTo(map);
    map.fitBounds(self.L.latLngBounds(places));
    await lookAtSchool(gauges);
    for (const at of places) self.L.circleMarker(at, { radius: 4, color: colour('--brand'), interactive: false }).addTo(map);
    nameDistricts(gauges);
    drawBorders().catch(() => undefined); // The names help without them.
    let mark;
    map.on('click', ({ latlng }) => {
      choose(latlng.lat, latlng.lng);
      mark?.remove();
      mark = self.L.circleMarker([chosen.lat, chosen.lon], { radius: 11, color: colour('--level-3'), weight: 4 }).addTo(map);
    });
  } catch {
    $('point-map').hidden = true;
    $('where-said').textContent = text.mapOff;
  }
}

/** The phone's position, only when somebody asks for it. */
function locate() {
  $('where-said').textContent = '…';
  if (!navigator.geolocation) { $('where-said').textContent = text.noPosition; return; }
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => choose(coords.latitude, coords.longitude),
    () => { $('where-said').textContent = text.noPosition; },
    { enableHighAccuracy: false, timeout: 15_000, maximumAge: 60_000 });
}

function where() {
  chosen = undefined;
  $('where-said').textContent = '';
  $('point-map').hidden = true;
  const value = form.elements.where.value;
  if (value === 'map') showMap();
  if (value === 'here') locate();
}

const DOUBLE_TAP = 2_000;
let sending = false;
let sentAt = -DOUBLE_TAP;

/** The second tap of two neither sends again nor complains of the empty form. */
async function submit() {
  const data = new FormData(form);
  if (sending || (!data.get('depth') && performance.now() - sentAt < DOUBLE_TAP)) return;
  sending = true;
  await send(data).finally(() => { sending = false; });
}

async function send(data) {
  const depth = data.get('depth');
  if (!depth) return say('warn-line', text.troubleDepth);
  if (data.get('where') !== 'school' && !chosen) return say('warn-line', text.troubleWhere);
  const school = await queue.schoolCode();
  if (!school) return say('warn-line', text.signInFirst);
  const id = idOf();
  const body = { id, at: queue.iso(), depth, place: (data.get('place') ?? '').trim(), ...chosen };
  say('calm', text.sending);
  const { state, detail, status, line } = await queue.report({ key: `flood-point ${id}`, path: `/api/v1/schools/${school}/flood-points`, body });
  if (state === 'refused') return say('warn-line', `${text.notSent} · ${status === 422 && /old/.test(detail) ? text.troubleOld : status === 422 ? text.troubleFar : detail}`);
  sentAt = performance.now();
  form.reset();
  where();
  return state === 'stored' ? say('told', `✓ ${text.stored}`) : say('warn-line', words[line] ?? text.kept);
}

form.addEventListener('submit', event => {
  event.preventDefault();
  // Without the queue the plain form can still send what is at the school.
  submit().catch(() => (chosen ? say('warn-line', text.keptNot) : form.submit()));
});
form.addEventListener('change', event => { if (event.target.name === 'where') where(); });
$('where').hidden = false;
await queue.open().catch(() => undefined);
document.body.dataset.ready = 'yes';
const fresh = await queue.refresh(lang).catch(() => undefined);
$('sign-in').hidden = fresh !== 'signIn';
if (await queue.takeRefused('flood-point ').catch(() => 0)) say('warn-line', text.refusedLater);
if (await queue.waiting('flood-point ').catch(() => 0)) say('warn-line', text.kept);
if (fresh?.school) $('drill').hidden = !fresh.exercise;
if (fresh?.school) $('school').textContent = lang === 'en' ? fresh.school.nameEn : fresh.school.nameTh;
document.body.dataset.fresh = 'yes';

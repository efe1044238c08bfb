// Flood points, closed schools and shelters on the public map. A plain script between leaflet.js and map.js: it joins the map
// when that is made, so that neither has to know the other. The same is in lists beside the map.
'use strict';

(() => {
  const { lang, seen } = document.currentScript.dataset;
  const EVERY = 120_000;
  const RADIUS = { ANKLE: 6, KNEE: 8, WAIST: 10, OVER: 12 };

  const text = words => document.createTextNode(words);

  function popup({ title, more, at }) {
    const box = document.createElement('div');
    const strong = document.createElement('b');
    const small = document.createElement('small');
    strong.textContent = title;
    small.textContent = seen.replace('%1', at.slice(11, 16)).replace(' (%2)', '');
    box.append(strong, document.createElement('br'), ...(more ? [text(more), document.createElement('br')] : []), small);
    return box;
  }

  async function features(address) {
    const answer = await fetch(address);
    return answer.ok ? (await answer.json()).features : [];
  }

  const place = feature => [feature.geometry.coordinates[1], feature.geometry.coordinates[0]];
  const said = both => both[lang] ?? both.th;

  function point(feature) {
    const of = feature.properties;
    return L.circleMarker(place(feature), { radius: RADIUS[of.depth] ?? 6, color: '#ffffff', weight: 2, fillColor: '#0b5c78', fillOpacity: 0.95, pane: 'relief' })
      .bindPopup(() => popup({ title: said(of.depthText), more: of.place, at: of.seenAt }));
  }

  /** A shelter is a house, a closed school a cross: shapes, not colours alone. */
  function school(feature) {
    const of = feature.properties;
    const sign = of.status === 'SHELTER' ? '⌂' : '✕';
    const icon = L.divIcon({ className: '', iconSize: [0, 0], html: `<div class="relief-sign relief-${of.status === 'SHELTER' ? 'shelter' : 'closed'}">${sign}</div>` });
    const title = said(of.statusText);
    const name = lang === 'en' ? of.school.nameEn : of.school.nameTh;
    return L.marker(place(feature), { icon, pane: 'relief', alt: `${title} ${name}`, keyboard: true })
      .bindPopup(() => popup({ title, more: name, at: of.seenAt }));
  }

  function start(map) {
    map.createPane('relief').style.zIndex = 640; // Above the figures of rain, below the popups.
    const layer = L.layerGroup().addTo(map);
    async function draw() {
      const [points, schools] = await Promise.all([features('/feeds/flood-points.geojson'), features('/feeds/situations.geojson')]);
      layer.clearLayers();
      for (const one of points) point(one).addTo(layer);
      for (const one of schools) school(one).addTo(layer);
    }
    const look = () => draw().catch(() => undefined); // What is shown stays until there is something newer.
    map.whenReady(look);
    setInterval(look, EVERY);
  }

  L.Map.addInitHook(function join() {
    if (this.getContainer().id === 'map') start(this);
  });
})();

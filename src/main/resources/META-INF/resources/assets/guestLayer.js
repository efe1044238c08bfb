// Rain gauges and river stations of other authorities on a map. A plain script between leaflet.js and map.js: it joins the map
// when that is made, so that neither has to know the other. The same is in a list beside the map.
'use strict';

(() => {
  const { lang, old } = document.currentScript.dataset;
  const EVERY = 120_000;
  const said = both => both[lang] ?? both.th;

  function line(parent, tag, words) {
    const element = document.createElement(tag);
    element.textContent = words;
    parent.append(element, document.createElement('br'));
  }

  function popup(of) {
    const box = document.createElement('div');
    line(box, 'b', said(of.name));
    line(box, 'span', said(of.text));
    line(box, 'small', said(of.owner) + (of.licence ? ' · ' + of.licence : ''));
    line(box, 'small', said(of.when) + (of.old ? ' · ' + old : ''));
    return box;
  }

  function marker({ geometry, properties: of }) {
    const sign = `guest-sign guest-${of.kind === 'RIVER' ? 'river' : 'rain'}${of.old ? ' guest-old' : ''}`;
    const icon = L.divIcon({ className: '', iconSize: [0, 0], html: `<div class="${sign}"></div>` });
    const title = `${said(of.name)} · ${said(of.owner)}`;
    return L.marker([geometry.coordinates[1], geometry.coordinates[0]], { icon, pane: 'guests', alt: title, title, keyboard: true })
      .bindPopup(() => popup(of));
  }

  function start(map) {
    map.createPane('guests').style.zIndex = 595; // Below our own figures.
    const layer = L.layerGroup().addTo(map);
    async function draw() {
      const answer = await fetch('/feeds/guests.geojson');
      if (!answer.ok) return;
      const { features } = await answer.json();
      layer.clearLayers();
      for (const one of features) marker(one).addTo(layer);
    }
    const look = () => draw().catch(() => undefined); // What is shown stays until there is something newer.
    map.whenReady(look);
    setInterval(look, EVERY);
  }

  L.Map.addInitHook(function join() {
    if (this.getContainer().id === 'map') start(this);
  });
})();

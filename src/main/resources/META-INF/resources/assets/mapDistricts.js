// A map of many gauges: of each district the wettest, and where the map is near, the gauges of the districts in sight.
const NEAR = 1.5; // Levels of zoom beyond the whole province.
const MOST_DISTRICTS = 4;
const MOST_GAUGES = 1000;
const MOST_DROPS = 120; // Most of the others would only be dots.

const keyOf = (code) => 'district ' + code;

/**
 * What is drawn of many gauges.
 *
 * @param get fetches an address
 * @param map the map
 * @param isNear whether so many levels of zoom beyond the whole province are shown
 */
export function districtsOf(get, map, isNear) {
  const loaded = new Map(); // The gauges of a district and their areas, by its code.
  let areas = { features: [] };
  let summary;
  let isInside = false; // Whether gauges are in sight.

  const bounds = new Map();
  function boundsOf(area) {
    if (!bounds.has(area.id)) bounds.set(area.id, L.geoJSON(area).getBounds());
    return bounds.get(area.id);
  }

  function inSight() {
    if (!isNear(NEAR)) return [];
    const middle = map.getCenter();
    const far = (area) => boundsOf(area).getCenter().distanceTo(middle);
    return areas.features
      .filter((area) => boundsOf(area).intersects(map.getBounds()))
      .sort((one, other) => far(one) - far(other))
      .slice(0, MOST_DISTRICTS)
      .map((area) => area.id);
  }

  async function load(code) {
    const district = encodeURIComponent(code);
    const [now, cells] = await Promise.all([
      get('/api/v1/network/now?district=' + district, {}, 'no-cache'),
      loaded.get(code)?.cells ?? get('/api/v1/cells.geojson?district=' + district),
    ]);
    loaded.set(code, { gauges: now.gauges, cells });
  }

  /** The gauges in sight, the wettest first, and of too many these alone. */
  function inSightOf(codes) {
    const sight = map.getBounds().pad(0.2);
    const gauges = codes.flatMap((code) => loaded.get(code).gauges).filter((gauge) => sight.contains([gauge.lat, gauge.lon]));
    return gauges.sort((one, other) => other.rain.PT24H.mm - one.rain.PT24H.mm).slice(0, MOST_GAUGES);
  }

  function view() {
    const codes = inSight().filter((code) => loaded.has(code));
    const near = inSightOf(codes);
    const far = summary.districts
      .filter((each) => !codes.includes(each.district.code))
      .map((each) => ({ ...each.wettest, gauge: keyOf(each.district.code), of: each }));
    const names = new Set(near.map((gauge) => gauge.gauge));
    return {
      gauges: [...near, ...far],
      drops: [...near.slice(0, MOST_DROPS), ...far],
      cells: {
        type: 'FeatureCollection',
        features: [
          ...areas.features.filter((area) => !codes.includes(area.id)).map((area) => ({ ...area, id: keyOf(area.id) })),
          ...codes.flatMap((code) => loaded.get(code).cells.features).filter((cell) => names.has(cell.id)),
        ],
      },
    };
  }

  return {
    /** The newest rain, and what is drawn of it. */
    async rain() {
      const [news, land] = await Promise.all([
        get('/api/v1/network/districts', {}, 'no-cache'),
        areas.features.length ? areas : get('/api/v1/cells.geojson?by=district'),
      ]);
      summary = news;
      areas = land;
      const codes = inSight();
      for (const code of [...loaded.keys()].filter((code) => !codes.includes(code))) loaded.delete(code);
      await Promise.all(codes.map(load));
      return view();
    },
    /** What is drawn of what is in sight now; undefined if that is still districts alone. */
    async look() {
      const codes = inSight();
      if (!codes.length && !isInside) return undefined;
      isInside = codes.length > 0;
      await Promise.all(codes.filter((code) => !loaded.has(code)).map(load));
      return view();
    },
    boundsOf: (code) => boundsOf(areas.features.find((area) => area.id === code)),
  };
}

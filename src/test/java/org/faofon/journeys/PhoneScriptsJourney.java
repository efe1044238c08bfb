package org.faofon.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.OnAHandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules in the scripts of /report, each tried in the browser without the page around it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(OnAHandClock.class)
class PhoneScriptsJourney {
    private static final String SAME = """
            const done = arguments[arguments.length - 1];
            const text = value => JSON.stringify(value, (key, one) => (one === undefined ? 'undefined' : one));
            const wrong = trials => trials.flatMap(([was, wanted], at) => text(was) === text(wanted) ? [] : [at + ': ' + text(was)]).join('; ');
            const ends = work => work().then(trials => done(wrong(trials)), failure => done(String(failure.stack)));
            """;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI site;

    @SuppressWarnings("NullAway.Init")
    private Browser phone;

    @BeforeEach
    void open() {
        phone = Browser.phone();
        phone.open(site + "report");
        phone.until("return document.body.dataset.fresh === 'yes'");
    }

    @AfterEach
    void close() throws IOException {
        phone.close();
    }

    private Object wrongIn(String trials) {
        return phone.driver().executeAsyncScript(SAME + trials);
    }

    @Test
    void onlyOurAnswersCount() {
        assertThat(wrongIn("""
                const says = (status, type, body) => { self.fetch = async () => new Response(body, { status, headers: { 'Content-Type': type } }); };
                const json = 'application/json;charset=UTF-8', problem = 'application/problem+json';
                const trials = [
                  ['fate', 200, json, '{"stored":1,"items":[{"index":0,"status":"stored","id":"PTL91-1"}]}', undefined],
                  ['fate', 200, json, '{"items":[{"index":0,"status":"corrected","id":"PTL91-1"}]}', undefined],
                  ['fate', 200, json, '{"status":"duplicate"}', undefined],
                  ['fate', 200, json, '{"items":[]}', 'stranger'],
                  ['fate', 200, json, '{"items":[{"index":0,"status":"stored"}]}', 'stranger'],
                  ['fate', 200, json, '{"items":[{"status":"stored","id":"a"},{"status":"stored","id":"b"}]}', 'stranger'],
                  ['fate', 200, json, '{"items":[{"index":0,"status":"queued","id":"PTL91-1"}]}', 'stranger'],
                  ['fate', 200, json, '{"status":"ok"}', 'stranger'],
                  ['fate', 200, json, '{"status":"stored"', 'stranger'],
                  ['fate', 200, json, 'null', 'stranger'],
                  ['fate', 200, 'text/html', '{"status":"stored"}', 'stranger'],
                  ['fate', 200, 'application/jsonp', '{"status":"stored"}', 'stranger'],
                  ['fate', 422, problem, '{"type":"about:blank","title":"Unprocessable Content","status":422,"detail":"no"}', undefined],
                  ['fate', 403, problem, '{"title":"Forbidden","status":401}', 'stranger'],
                  ['fate', 403, json, '{"error":"blocked"}', 'stranger'],
                  ['fate', 401, problem, '{"title":"Unauthorized","status":401}', 'signIn'],
                  ['fate', 401, 'text/html', '<html>', 'stranger'],
                  ['fate', 503, problem, '{"title":"Service Unavailable","status":503}', 'busy'],
                  ['fate', 502, 'text/html', '<html>', 'busy'],
                  ['fate', 504, '', '', 'busy'],
                  ['fate', 429, problem, '{"title":"Too Many Requests","status":429}', 'busy'],
                  ['fate', 511, 'text/html', '<html>', 'stranger'],
                  ['clock', 200, json, '{"now":"2026-11-23T07:00:00+07:00","rate":1}', undefined],
                  ['clock', 200, json, '{"now":"soon","rate":1}', 'stranger'],
                  ['mine', 200, json, '{"now":"2026-11-23T07:00:00+07:00"}', 'stranger'],
                  ['left', 200, json, '{"status":"left"}', undefined],
                  ['nothing', 200, json, '{}', 'stranger'],
                ];
                ends(async () => {
                  const all = [];
                  for (const [shape, status, type, body, wanted] of trials) {
                    says(status, type, body);
                    all.push([Api.trouble(await Api.call('/api', { shape })), wanted]);
                  }
                  self.fetch = async () => { throw new TypeError('no network'); };
                  all.push([Api.trouble(await Api.call('/api', { shape: 'fate' })), 'off']);
                  self.fetch = async () => new Response(null, { status: 204 });
                  all.push([Api.trouble(await Api.call('/api', { shape: 'fate' })), 'stranger']);
                  return all;
                });
                """)).isEqualTo("");
    }

    @Test
    void theTimeOfAnItemIsCorrectedAndAskedOnlyWhereTheDayChanges() {
        assertThat(wrongIn("""
                const MINUTE = 60000, HOUR = 3600000, DAY = 86400000, seven = Date.UTC(2026, 10, 23);
                const reading = (own, skew, heard, at = seven) => ({
                  key: `reading PTL91 ${seven}`, body: { at: NetworkClock.iso(at) }, told: { morning: seven, days: 1, at }, clock: { own, skew, heard } });
                const level = (own, skew, heard) => ({
                  key: `level PTL91 ${own + skew}`, body: { at: NetworkClock.iso(own + skew) }, level: { at: own + skew }, clock: { own, skew, heard } });
                const at = (item, server) => { const right = ItemTime.resolve(item, { rate: 1, ...server }); return right.ask ? right.ask.times : right.body.at; };
                const early = seven - HOUR;
                ends(async () => [
                  // The clock is right, or as wrong as it was.
                  [at(reading(seven, 0, early), { network: seven + HOUR, own: seven + HOUR }), '2026-11-23T07:00:00+07:00'],
                  [at(reading(seven - DAY, DAY, early), { network: seven + HOUR, own: seven + HOUR - DAY }), '2026-11-23T07:00:00+07:00'],
                  [at(reading(seven - 5 * MINUTE, 0, early), { network: seven, own: seven - 5 * MINUTE }), '2026-11-23T07:00:00+07:00'],
                  // Not later than now.
                  [at(reading(early, 0, early - DAY, early), { network: early - 30000, own: early }), '2026-11-23T05:59:00+07:00'],
                  // It was wrong by hours of one morning: corrected.
                  [at(level(seven + 3 * HOUR, 0, early), { network: seven + HOUR, own: seven + 4 * HOUR }), '2026-11-23T07:00:00+07:00'],
                  [at(reading(early, 0, early - HOUR, early), { network: seven, own: seven + 15 * MINUTE }), '2026-11-23T05:45:00+07:00'],
                  // It was right and is wrong now, or the other way round.
                  [at(level(seven, 0, early - HOUR), { network: seven + 2 * HOUR, own: seven + 3 * HOUR }), '2026-11-23T06:00:00+07:00'],
                  [at(level(seven + HOUR, -HOUR, early - HOUR), { network: seven + 2 * HOUR, own: seven + 2 * HOUR }), '2026-11-23T07:00:00+07:00'],
                  // Another day: asked, with what is possible.
                  [at(reading(seven + DAY, 0, early), { network: seven + HOUR, own: seven + DAY + HOUR }), [seven]],
                  [at(reading(seven, 0, early - 2 * DAY), { network: seven + HOUR, own: seven + DAY + HOUR }), [seven - DAY, seven]],
                  [at(reading(seven + DAY, 0, early), { network: seven + HOUR, own: seven + HOUR }), []],
                  [at(reading(0, 0, early), { network: seven + HOUR, own: seven + HOUR }), []],
                  // A clock that fell back is not believed, but it runs on.
                  [at(reading(HOUR, 0, seven), { network: seven + 2 * HOUR, own: 2 * HOUR }), '2026-11-23T07:00:00+07:00'],
                  // A fast exercise cannot be compared.
                  [at(reading(seven, 0, early), { network: seven + 5 * DAY, own: seven + HOUR, rate: 300 }), '2026-11-23T07:00:00+07:00'],
                  // Signs of danger never wait; an item whose time is known is left alone.
                  [at({ body: { at: 'x' }, clock: { own: 0, skew: 0, heard: early } }, { network: seven, own: seven }), '2026-11-23T06:00:00+07:00'],
                  [at({ body: { at: 'x' }, told: { morning: seven } }, { network: seven, own: 0 }), 'x'],
                  [at({ body: {}, clock: { own: 0, skew: 0, heard: 0 } }, { network: seven, own: 0 }), undefined],
                  // The answer names another morning, in the key too.
                  [ItemTime.place(reading(seven, 0, 0), seven + HOUR, seven - DAY).key, `reading PTL91 ${seven - DAY}`],
                  [ItemTime.place(reading(seven, 0, 0), seven + HOUR, seven - DAY).body.at, '2026-11-22T07:00:00+07:00'],
                  [ItemTime.choicesOf({ ...reading(seven + DAY, 0, 0), told: { morning: seven + DAY }, ask: { times: [seven] } }), [{ time: seven, morning: seven }]],
                ]);
                """)).isEqualTo("");
    }

    @Test
    void aTypedTimeStaysWhereTheClockIsCorrected() {
        assertThat(wrongIn("""
                const MINUTE = 60000, HOUR = 3600000, DAY = 86400000, seven = Date.UTC(2026, 10, 23);
                const half = seven - 90 * MINUTE;
                const typed = (own, heard, morning = seven) => ({
                  key: `reading PTL91 ${morning}`, body: { at: NetworkClock.iso(half + morning - seven) },
                  told: { morning, days: 1, at: half + morning - seven, typed: true }, clock: { own, skew: 0, heard } });
                const at = (item, server) => { const right = ItemTime.resolve(item, { rate: 1, ...server }); return right.ask ? right.ask.times : right.body.at; };
                ends(async () => [
                  // The clock was hours ahead of the network, or behind it.
                  [at(typed(seven + 2 * HOUR, seven - 2 * HOUR), { network: seven, own: seven + 3 * HOUR }), '2026-11-23T05:30:00+07:00'],
                  [at(typed(half + MINUTE, half - HOUR), { network: seven + 3 * HOUR, own: seven }), '2026-11-23T05:30:00+07:00'],
                  // It was right.
                  [at(typed(seven, half), { network: seven + HOUR, own: seven + HOUR }), '2026-11-23T05:30:00+07:00'],
                  // Nothing was read later than now.
                  [at(typed(seven + HOUR, half - 2 * HOUR), { network: half - MINUTE, own: seven + HOUR }), '2026-11-23T05:29:00+07:00'],
                  // Days and years: asked, and the answer keeps the time.
                  [at(typed(seven + DAY, half, seven + DAY), { network: seven, own: seven + DAY }), [seven]],
                  [at(typed(seven + 1461 * DAY, half, seven + 1461 * DAY), { network: seven, own: seven + 1461 * DAY }), [seven]],
                  [ItemTime.place(typed(seven + DAY, half, seven + DAY), seven, seven, seven + HOUR).body.at, '2026-11-23T05:30:00+07:00'],
                  [ItemTime.place(typed(seven + DAY, half, seven + DAY), seven, seven, seven + HOUR).told.at, half],
                  [ItemTime.place(typed(seven, half), seven, seven - DAY, seven + HOUR).body.at, '2026-11-22T05:30:00+07:00'],
                ]);
                """)).isEqualTo("");
    }

    @Test
    void aLinkCarriesReportsUnchangedAndNothingThatIsNotShown() {
        assertThat(wrongIn("""
                let linksOf, itemsIn;
                const seven = Date.UTC(2026, 10, 23), path = '/api/v1/gauges/PTL91/readings', at = '2026-11-23T07:00:00+07:00';
                const reading = { path, body: { at, period: 'PT24H', mm: 12.5, note: 'เอียง é 😀' }, told: { gauge: 'PTL91', at: seven, morning: seven, days: 1, mm: 12.5 } };
                const missed = { path: '/api/v1/gauges/PTL91/not-measured', body: { at, why: 'BROKEN' }, told: { gauge: 'PTL91', morning: seven, days: 1, missed: 'BROKEN' } };
                const level = { path, body: { at, mm: 62, emptied: false }, level: { gauge: 'PTL91', at: seven, mm: 62, emptied: false } };
                const signs = { path: '/api/v1/gauges/PTL91/signs', body: { id: 'a', at, signs: ['RED_WATER'] } };
                const go = items => linksOf(items, 'https://fon.example').flatMap(link => itemsIn(link.slice(link.indexOf('#'))));
                const plain = items => items.map(({ path, body, told, level }) => JSON.parse(JSON.stringify({ path, body, told, level })));
                const with_ = (item, change) => go([{ ...item, ...change }]).length;
                ends(async () => { ({ linksOf, itemsIn } = await import('/assets/handover.js')); return [
                  [plain(go([reading, missed, level, signs])), plain([reading, missed, level, signs])],
                  [go([{ path: '/api/v1/readings/PTL91-1/withdraw', body: {} }, { path: '/api/v1/questions/1/confirm', body: {} }]).length, 0],
                  [linksOf(Array(9).fill(reading), 'https://fon.example').every(link => link.length <= 700), true],
                  [go(Array(9).fill(reading)).length, 9],
                  [itemsIn('#other'), undefined], [itemsIn(''), undefined], [itemsIn('#from=%%%'), []], [itemsIn('#from=e30'), []],
                  [with_(reading, { body: { ...reading.body, mm: 125 } }), 0],
                  [with_(reading, { body: { ...reading.body, overflow: true } }), 0],
                  [with_(reading, { body: { ...reading.body, days: 3 } }), 0],
                  [with_(reading, { body: { ...reading.body, at: '2026-11-22T07:00:00+07:00' } }), 0],
                  [with_(reading, { path: '/api/v1/gauges/PTL92/readings' }), 0],
                  [with_(missed, { body: { at, why: 'FORGOT' } }), 0],
                  [with_(missed, { path }), 0],
                  [with_(level, { body: { at, mm: 62, emptied: true } }), 0],
                  [with_(signs, { told: reading.told }), 0],
                ]; });
                """)).isEqualTo("");
    }
}

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Manifest } from "../../model/manifest";
import type { LiveOverlay } from "../../workers/live-overlay";
import { allowedHosts } from "./allowed-hosts";
import { emptyBook, type LiveBook } from "./live-book";
import { createLiveDesk, type LiveState, streamsOf } from "./live-desk";
import type { StreamListener } from "./live-stream";

const layer = (id: string, role: string, stream?: object) => ({ id, role, file: `${id}.geojson`, stream });
const mqtt = { kind: "mqtt", url: "ws://broker:1", topic: "t" };
const manifestOf = (...layers: readonly object[]) => ({ layers }) as unknown as Manifest;
const point = (id: string) =>
  JSON.stringify({
    type: "Feature",
    id,
    properties: { name: id },
    geometry: { type: "Point", coordinates: [112, 38] },
  });

function setUp(manifest: Manifest, kept: LiveBook = emptyBook, allowed = true) {
  const listeners: StreamListener[] = [];
  const states: LiveState[] = [];
  const fed: LiveOverlay[] = [];
  const keep = vi.fn();
  let nowMs = 1000;
  const desk = createLiveDesk({
    manifest,
    open(_, listener) {
      listeners.push(listener);
      return { close() {} };
    },
    allowed: () => allowed,
    load: async () => kept,
    keep,
    feed: (overlay) => fed.push(overlay),
    onChange: (state) => states.push(state),
    now: () => nowMs,
  });
  const at = (ms: number) => {
    nowMs = ms;
  };
  return { desk, listeners, states, fed, keep, at };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a hundred messages within a second reach the worker as one", async () => {
  const { listeners, fed } = setUp(manifestOf(layer("findings", "findings", mqtt)));
  await vi.advanceTimersByTimeAsync(0);
  for (let i = 0; i < 100; i++) listeners[0]?.onMessage(point(`f${i}`));
  expect(fed.length).toBe(0);
  await vi.advanceTimersByTimeAsync(1000);
  expect(fed.map(({ layers }) => layers[0]?.features.length)).toEqual([100]);
});

test("however many messages come, the page is told twice a second", async () => {
  const { listeners, states } = setUp(manifestOf(layer("tracks", "patrol-tracks", mqtt)));
  await vi.advanceTimersByTimeAsync(0);
  const before = states.length;
  for (let i = 0; i < 60; i++) {
    listeners[0]?.onMessage(point(`w${i}`));
    await vi.advanceTimersByTimeAsync(50);
  }
  // three seconds of twenty messages each
  expect(states.length - before).toBeLessThanOrEqual(6);
  expect(states.length - before).toBeGreaterThanOrEqual(5);
});

test("positions are the page's own: the worker is not asked", async () => {
  const { listeners, fed, states } = setUp(manifestOf(layer("tracks", "patrol-tracks", mqtt)));
  await vi.advanceTimersByTimeAsync(0);
  listeners[0]?.onMessage(point("w"));
  await vi.advanceTimersByTimeAsync(5000);
  expect(fed).toEqual([]);
  expect(states.at(-1)?.book.layers.tracks?.walkers.map(({ id }) => id)).toEqual(["w"]);
});

test("rubbish is counted, said, and changes nothing", async () => {
  const { listeners, states } = setUp(manifestOf(layer("findings", "findings", mqtt)));
  await vi.advanceTimersByTimeAsync(0);
  listeners[0]?.onMessage(point("a"));
  listeners[0]?.onMessage("<html>502</html>");
  await vi.advanceTimersByTimeAsync(500);
  const last = states.at(-1);
  expect(last?.streams[0]).toMatchObject({ unreadable: 1, heardAtMs: 1000 });
  expect(last?.streams[0]?.detail).toMatch(/not JSON/);
  expect(last?.book.layers.findings?.features.map(({ id }) => id)).toEqual(["a"]);
});

test("after a restart without a network the last is shown with its age, and fed before any stream is open", async () => {
  const kept: LiveBook = {
    ...emptyBook,
    layers: {
      findings: { features: [JSON.parse(point("old"))], removed: [], walkers: [], heardAtMs: 77 },
    },
  };
  const { states, fed, listeners } = setUp(manifestOf(layer("findings", "findings", mqtt)), kept);
  await vi.advanceTimersByTimeAsync(0);
  listeners[0]?.onState("waiting", "no connection");
  expect(fed[0]?.layers[0]?.features.map(({ id }) => id)).toEqual(["old"]);
  expect(states.at(-1)?.streams[0]).toMatchObject({ state: "waiting", heardAtMs: 77 });
});

test("a worker that died is fed everything again", async () => {
  const { desk, listeners, fed } = setUp(manifestOf(layer("findings", "findings", mqtt)));
  await vi.advanceTimersByTimeAsync(0);
  listeners[0]?.onMessage(point("a"));
  await vi.advanceTimersByTimeAsync(1000);
  desk.again();
  expect(fed[1]).toEqual(fed[0]);
});

test("a host the config does not name is never spoken to, and that is said", async () => {
  const { listeners, states } = setUp(manifestOf(layer("f", "findings", mqtt)), emptyBook, false);
  await vi.advanceTimersByTimeAsync(0);
  expect(listeners).toEqual([]);
  expect(states.at(-1)?.streams[0]?.state).toBe("refused");
});

test("two layers on one topic share a connection", () => {
  const sources = streamsOf(
    manifestOf(layer("a", "findings", mqtt), layer("b", "posts", { ...mqtt }), layer("c", "roads")),
  );
  expect(sources.map(({ layers }) => layers)).toEqual([["a", "b"]]);
});

test("hosts: the page's own by any of its schemes, and exactly the named ones", () => {
  const may = allowedHosts(["wss://broker.example:8084/"], "https://wall.example/jingluo/");
  expect(["/events", "wss://wall.example/mqtt", "wss://broker.example:8084/mqtt"].map(may)).toEqual([
    true,
    true,
    true,
  ]);
  expect(
    [
      "wss://broker.example/mqtt",
      "ws://broker.example:8084",
      "https://broker.example:8084",
      "javascript:1",
      "::",
    ].map(may),
  ).toEqual([false, false, false, false, true]);
});

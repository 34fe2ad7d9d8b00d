import { join } from "node:path";
import { connect } from "mqtt";
import { afterAll, expect, test, vi } from "vitest";
import { startBroker } from "../../scripts/feed/broker.mjs";
import { withStreams } from "../../scripts/feed/live-server.mjs";
import { play } from "../../scripts/feed/player.mjs";
import { streamsOf } from "../../src/data/live/live-desk";
import { pointOf, readMessage } from "../../src/data/live/read-message";
import { readManifest } from "../../src/data/read/read-manifest";
import type { LayerEntry } from "../../src/model/manifest";
import { readFeatures } from "../../src/model/read-features";
import { geodata, readDemoManifest } from "./demo";

/** `npm run feed` without its page: a real broker, a real client, and what the wall makes of it. */
const broker = await startBroker(0);
const client = connect(broker.url, { protocolVersion: 4 });
const heard: { readonly topic: string; readonly text: string }[] = [];
client.on("message", (topic, payload) => heard.push({ topic, text: payload.toString() }));
await client.subscribeAsync("jingluo/demo/#");
const facts: string[] = [];
const player = play({
  folder: join(geodata, "demo"),
  id: "demo",
  speed: 400,
  findingSeconds: 60,
  publish: (topic: string, message: object) => void client.publish(topic, JSON.stringify(message)),
  tellFacts: (message: object) => void facts.push(JSON.stringify(message)),
});
afterAll(async () => {
  player.stop();
  client.end(true);
  await broker.stop();
});

const layerOf = (role: "findings" | "posts"): LayerEntry => {
  const layer = readDemoManifest().layers.find((candidate) => candidate.role === role);
  if (layer === undefined) throw new Error(`the demo has no ${role}`);
  return layer;
};
const on = (topic: string) =>
  heard.filter((message) => message.topic.endsWith(topic)).map(({ text }) => readMessage(text));

test("everything the feed says is what the wall reads: positions, findings, posts and facts", async () => {
  await vi.waitFor(
    () => {
      expect(on("positions").length).toBeGreaterThan(50);
      expect(on("findings").length).toBeGreaterThan(8);
      expect(on("posts").length).toBeGreaterThan(1);
    },
    { timeout: 30_000, interval: 100 },
  );
  for (const { features } of on("positions")) {
    const [fix] = features;
    expect(fix && pointOf(fix)).not.toBeNull();
    expect(Number.isFinite(Date.parse(String(fix?.properties?.at)))).toBe(true);
  }
  for (const role of ["findings", "posts"] as const)
    for (const { features } of on(role)) {
      const { items, problems } = readFeatures(role, layerOf(role), features, "Asia/Shanghai");
      expect(items.length).toBe(features.length);
      expect(problems).toEqual([]);
    }
  expect(Object.keys(readMessage(facts[0] ?? "").facts)).toEqual(["fireDangerIndex"]);
});

test("the streams it writes into the manifest are what the manifest's schema takes", () => {
  const written = withStreams(readDemoManifest(), {
    broker: broker.url,
    events: "http://127.0.0.1:1",
    dwell: (seconds: number) => seconds,
  });
  const { manifest, problems } = readManifest(new TextEncoder().encode(JSON.stringify(written)));
  expect(problems).toEqual([]);
  expect(manifest === null ? [] : streamsOf(manifest).map(({ spec }) => spec.topic ?? spec.kind)).toEqual([
    "jingluo/demo/positions",
    "jingluo/demo/posts",
    "jingluo/demo/findings",
    "sse",
  ]);
});

test("a stream that cannot be opened is named as a fault of the manifest, and the layer is used without it", () => {
  const demo = readDemoManifest();
  for (const stream of [
    { kind: "mqtt", url: "ws://broker:1" },
    { kind: "mqtt", url: "https://broker", topic: "t" },
    { kind: "sse", url: "wss://events" },
    { kind: "carrier pigeon", url: "/" },
  ]) {
    const layers = demo.layers.map((layer) => (layer.id === "findings" ? { ...layer, stream } : layer));
    const { manifest, problems } = readManifest(
      new TextEncoder().encode(JSON.stringify({ ...demo, layers })),
    );
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]?.field).toMatch(/^layers\.\d+\.stream/);
    expect(manifest?.layers.find(({ id }) => id === "findings")).toMatchObject({ file: "findings.geojson" });
    expect(manifest?.layers.some((layer) => layer.stream !== undefined)).toBe(false);
  }
});

import { expect, test } from "vitest";
import { featureStream } from "./feature-stream";

const bytes = (text: string) => new TextEncoder().encode(text);
const park = (id: string, lng = 112.6) => ({
  type: "Feature",
  properties: { id, name: `{“${id}”]` },
  geometry: { type: "Point", coordinates: [lng, 38] },
});
const collection = (features: readonly object[], rest: object = {}) =>
  JSON.stringify({ type: "FeatureCollection", name: "公园", ...rest, features });

test("the features come in their order, as the engine's own parser would give them", () => {
  const features = [park("甲"), park("乙"), park("丙")];
  const stream = featureStream(bytes(collection(features)));
  expect(stream?.length).toBe(3);
  expect([...(stream ?? [])]).toEqual(features);
  // A second look gives the same.
  expect([...(stream ?? [])]).toEqual(features);
});

test("a byte order mark and a system of degrees are no hindrance", () => {
  const crs = { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::4490" } };
  expect(featureStream(bytes(`\uFEFF${collection([park("甲")], { crs })}\n`))?.length).toBe(1);
});

test.each([
  ["no collection", JSON.stringify(park("甲"))],
  ["a bare array", JSON.stringify([park("甲")])],
  ["cut off", collection([park("甲"), park("乙")]).slice(0, -20)],
  ["something behind it", `${collection([park("甲")])}x`],
  ["another type", collection([park("甲")]).replace("FeatureCollection", "Topology")],
  ["metres declared", collection([park("甲")], { crs: { properties: { name: "EPSG:4546" } } })],
  ["metres", collection([park("甲", 538_000), park("乙", 538_100)])],
  ["a first feature that cannot be parsed", collection([park("甲")]).replace('"id":', '"id";')],
  ["nothing", ""],
])("what is not plain is left to the ordinary way: %s", (_, text) => {
  expect(featureStream(bytes(text))).toBeNull();
});

test("a later feature that cannot be parsed, or is not UTF-8, is thrown at", () => {
  const many = Array.from({ length: 600 }, (_, index) => park(`${index}`));
  const broken = collection(many).replace('"id":"599"', '"id";"599"');
  expect(() => [...(featureStream(bytes(broken)) ?? [])]).toThrow(SyntaxError);
  const gbk = bytes(collection(many).replace("“599”", "@@@@@@"));
  gbk.fill(0xff, gbk.lastIndexOf(0x40) - 2, gbk.lastIndexOf(0x40));
  expect(() => [...(featureStream(gbk) ?? [])]).toThrow(TypeError);
});

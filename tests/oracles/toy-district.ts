import type { LineString, Point, Polygon, Position } from "geojson";
import { createFrame, type Frame } from "../../src/geo/frame";
import type { Datasets, District } from "../../src/model/district";
import type { EntityByRole } from "../../src/model/entities";
import type { Manifest } from "../../src/model/manifest";
import type { FeatureRole } from "../../src/model/role";

/** The middle of every toy: Lishi. */
export const toyFrame: Frame = createFrame({ lng: 111.15, lat: 37.52 });

/** lng, lat of a place so many metres east and north of the middle. */
export const at = (x: number, y: number) => toyFrame.unproject(x, y) as [number, number];

export const point = (x: number, y: number): Point => ({ type: "Point", coordinates: at(x, y) });

export const line = (...corners: readonly (readonly [number, number])[]): LineString => ({
  type: "LineString",
  coordinates: corners.map(([x, y]) => at(x, y)),
});

export const polygon = (...corners: readonly (readonly [number, number])[]): Polygon => ({
  type: "Polygon",
  coordinates: [[...corners, corners[0]!].map(([x, y]): Position => at(x, y))],
});

export const rectangle = (west: number, south: number, east: number, north: number): Polygon =>
  polygon([west, south], [east, south], [east, north], [west, north]);

/** Features of a role without what a toy need not say: the id stands for the name, too. */
export type Items = {
  readonly [R in FeatureRole]?: readonly (Omit<EntityByRole[R], "name"> & { name?: string })[];
};

export interface Toy {
  readonly items: Items;
  readonly asOf?: string;
  readonly facts?: Manifest["facts"];
  readonly frame?: Frame;
}

/** A district in memory made of a few features given in literal coordinates. */
export function toyDistrict({
  items,
  asOf = "2026-11-20T08:00:00+08:00",
  facts,
  frame = toyFrame,
}: Toy): District {
  const entries = Object.entries(items) as [FeatureRole, readonly { readonly id: string; name?: string }[]][];
  const layerOf = (role: FeatureRole) => ({
    id: role,
    role,
    file: `${role}.geojson`,
    name: { zh: role },
    source: "worked by hand",
    date: "2026-11-20",
    licence: "CC0-1.0",
  });
  const manifest: Manifest = {
    format: "jingluo-district/1",
    id: "toy",
    name: { zh: "例县" },
    asOf,
    timeZone: "Asia/Shanghai",
    crs: "EPSG:4490",
    camera: { center: [frame.center.lng, frame.center.lat], zoom: 12 },
    mapApproval: null,
    layers: entries.map(([role]) => layerOf(role)),
    facts,
  };
  const datasets = Object.fromEntries(
    entries.map(([role, list]) => [
      role,
      {
        role,
        files: [{ layer: layerOf(role), hash: "0".repeat(64), features: list.length, used: list.length }],
        items: list.map((item) => ({ name: item.id, ...item })),
        problems: [],
      },
    ]),
  ) as Datasets;
  return { manifest, frame, asOfMs: Date.parse(asOf), datasets, missing: [], problems: [] };
}

/** A fact of the manifest in its base unit. */
export const fact = (value: number, unit: string) => ({
  value,
  unit,
  date: "2026-11-20",
  source: "worked by hand",
});

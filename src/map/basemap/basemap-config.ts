import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";

/** A tile source as config.json names it. */
export interface PlainBasemapSource {
  readonly type?: "raster" | "vector";
  /** Addresses with {z} {x} {y}; several hosts are used in turn. */
  readonly tiles?: readonly string[];
  /** A TileJSON instead of `tiles`. */
  readonly url?: string;
  readonly tileSize?: number;
  readonly scheme?: "xyz" | "tms";
  readonly minzoom?: number;
  readonly maxzoom?: number;
  readonly bounds?: readonly [number, number, number, number];
  /** 0–1, of a raster. */
  readonly opacity?: number;
  /** How a vector source is drawn; `source` is filled in. */
  readonly layers?: readonly LayerSpecification[];
}

/** The national map service 天地图, web mercator; the key is the county's own and never in the build. */
export interface TiandituSource {
  readonly preset: "tianditu";
  readonly key: string;
  /** vec + cva: map with labels; img + cia: imagery; ter + cta: terrain. */
  readonly sets?: readonly ("vec" | "cva" | "img" | "cia" | "ter" | "cta")[];
}

export type BasemapSource = PlainBasemapSource | TiandituSource;

/** `basemap` of config.json. */
export interface BasemapConfig {
  readonly sources: readonly BasemapSource[];
  readonly attribution?: string;
  /** 审图号 of the tiles, shown while they are. */
  readonly mapApproval?: string | null;
}

/** Tianditu answers on eight hosts, t0 to t7. */
const tiandituHosts = [0, 1, 2, 3, 4, 5, 6, 7];

function tianditu({ key, sets = ["vec", "cva"] }: TiandituSource): PlainBasemapSource[] {
  return sets.map((set) => ({
    type: "raster",
    tileSize: 256,
    maxzoom: 18,
    tiles: tiandituHosts.map(
      (host) =>
        `https://t${host}.tianditu.gov.cn/${set}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${set}` +
        "&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}" +
        `&tk=${encodeURIComponent(key)}`,
    ),
  }));
}

/** The sources with presets written out. */
export const plainSources = (config: BasemapConfig): readonly PlainBasemapSource[] =>
  config.sources.flatMap((source) => ("preset" in source ? tianditu(source) : [source]));

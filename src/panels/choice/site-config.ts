import { useQuery } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import * as v from "valibot";
import type { BasemapConfig } from "../../map/basemap/basemap-config";
import { useView } from "../../state/use-view";

const wallSchema = v.object({
  /** How long an alert keeps the stage. */
  alertSeconds: v.optional(v.pipe(v.number(), v.minValue(5)), 30),
  /** Two tones with each alert, where the browser allows them unasked (kiosks do with --autoplay-policy). */
  sound: v.optional(v.boolean(), false),
  /** When the page loads itself anew each day, "04:00" by the district's clock; null: never. */
  reloadAt: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^\d{2}:\d{2}$/))), null),
  /** Moves the picture by three pixels every three minutes, against burn-in. */
  drift: v.optional(v.boolean(), true),
  /** Categories of findings that are fire points; absent: the usual words. */
  fireCategories: v.optional(v.array(v.string())),
});

const wallInitial = v.parse(wallSchema, {});

const plainSourceSchema = v.looseObject({
  type: v.optional(v.picklist(["raster", "vector"])),
  tiles: v.optional(v.array(v.string())),
  url: v.optional(v.string()),
  tileSize: v.optional(v.number()),
  opacity: v.optional(v.number()),
  layers: v.optional(v.array(v.looseObject({ id: v.string(), type: v.string() }))),
});

const tiandituSchema = v.looseObject({
  preset: v.literal("tianditu"),
  key: v.pipe(v.string(), v.nonEmpty()),
  sets: v.optional(v.array(v.picklist(["vec", "cva", "img", "cia", "ter", "cta"]))),
});

const basemapSchema = v.looseObject({
  sources: v.array(v.lazy((source) => (isPreset(source) ? tiandituSchema : plainSourceSchema))),
  attribution: v.optional(v.string()),
  mapApproval: v.optional(v.nullable(v.string())),
});

const isPreset = (source: unknown) => typeof source === "object" && source !== null && "preset" in source;

/** What an administrator may write into config.json after the build. Unknown keys belong to others. */
const entries = {
  district: v.optional(v.string(), "demo"),
  /** Profiles to start with, by id. */
  profile: v.optional(v.nullable(v.union([v.string(), v.array(v.string())])), null),
  /** Tiles from elsewhere; the map falls back to the embedded basemap. */
  basemap: v.optional(v.nullable(basemapSchema), null),
  /** Other hosts the page may speak to, by origin: `wss://broker.county.example:8084`. */
  connect: v.optional(v.array(v.string()), []),
  /** How a wall behaves. */
  wall: v.optional(wallSchema, wallInitial),
};
const configSchema = v.object(entries);

export interface SiteConfig extends Omit<v.InferOutput<typeof configSchema>, "basemap"> {
  readonly basemap: BasemapConfig | null;
  /** Entries that are not as they should be, as paths ("basemap.sources.0.tiles"); each reads as its initial value. */
  readonly faults: readonly string[];
}

/** The settings in a parsed config.json; a damaged entry costs no other. */
export function readSiteConfig(found: unknown): SiteConfig {
  if (typeof found !== "object" || found === null) return { ...initial, faults: ["{ }"] };
  const issues = v.safeParse(configSchema, found).issues ?? [];
  const damaged = new Set(issues.map((issue) => issue.path?.[0].key));
  const sound = Object.fromEntries(Object.entries(found).filter(([key]) => !damaged.has(key)));
  return {
    ...(v.parse(configSchema, sound) as Omit<SiteConfig, "faults">),
    faults: issues.map((issue) => v.getDotPath(issue) ?? ""),
  };
}

const initial: SiteConfig = { ...(v.parse(configSchema, {}) as Omit<SiteConfig, "faults">), faults: [] };

/** Reads config.json. Without one, or with a damaged one, the app opens all the same. */
export async function loadSiteConfig(): Promise<SiteConfig> {
  try {
    const response = await fetch(new URL("config.json", document.baseURI));
    if (!response.ok) return initial;
    return readSiteConfig(await response.json());
  } catch (fault) {
    return fault instanceof SyntaxError ? { ...initial, faults: ["{ }"] } : initial;
  }
}

const SiteConfigContext = createContext<SiteConfig>(initial);
export const SiteConfigProvider = SiteConfigContext.Provider;
export const useSiteConfig = (): SiteConfig => useContext(SiteConfigContext);

const districtsSchema = v.array(
  v.object({
    id: v.string(),
    name: v.object({ zh: v.string(), en: v.optional(v.string()) }),
    synthetic: v.optional(v.boolean(), false),
  }),
);

/** The folders of geodata that are districts; none where the server lists none. */
export function useDistrictList() {
  return useQuery({
    queryKey: ["districts"],
    async queryFn({ signal }) {
      const response = await fetch(new URL("geodata/index.json", document.baseURI), { signal });
      return v.parse(districtsSchema, await response.json());
    },
  });
}

/** URL of a district's folder, ending in "/". */
export const districtUrl = (id: string) =>
  new URL(`geodata/${encodeURIComponent(id)}/`, document.baseURI).href;

/** The folder name of the district in view. */
export function useDistrictId(): string {
  const [{ district }] = useView();
  const config = useSiteConfig();
  return district ?? config.district;
}

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

/** What an administrator may write into config.json after the build. Unknown keys belong to others. */
const configSchema = v.object({
  district: v.optional(v.string(), "demo"),
  /** Profiles to start with, by id. */
  profile: v.optional(v.nullable(v.union([v.string(), v.array(v.string())])), null),
  /** Tiles from elsewhere; checked by the map, which falls back to the embedded basemap. */
  basemap: v.optional(
    v.nullable(
      v.custom<BasemapConfig>(
        (value) =>
          typeof value === "object" && value !== null && Array.isArray((value as BasemapConfig).sources),
      ),
    ),
    null,
  ),
  /** Other hosts the page may speak to, by origin: `wss://broker.county.example:8084`. */
  connect: v.optional(v.fallback(v.array(v.string()), []), []),
  /** How a wall behaves; damaged entries read as the initial ones. */
  wall: v.optional(v.fallback(wallSchema, wallInitial), {}),
});

export type SiteConfig = v.InferOutput<typeof configSchema>;

const initial = v.parse(configSchema, {});

/** Reads config.json. A missing or damaged one reads as the initial one: the app opens all the same. */
export async function loadSiteConfig(): Promise<SiteConfig> {
  try {
    const response = await fetch(new URL("config.json", document.baseURI));
    const result = v.safeParse(configSchema, await response.json());
    return result.success ? result.output : initial;
  } catch {
    return initial;
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

import { addProtocol } from "maplibre-gl";

/** Heights of a tile as terrarium pixels; null where the district has none. */
export type TerrainLoader = (
  tile: { readonly z: number; readonly x: number; readonly y: number; readonly size: number },
  signal: AbortSignal,
) => Promise<{ readonly size: number; readonly rgba: Uint8ClampedArray<ArrayBuffer> } | null>;

const loaders = new Map<string, TerrainLoader>();
let registered = false;

/** dem://<map>/<z>/<x>/<y> */
function parseAddress(url: string) {
  const [, map = "", z, x, y] = /^dem:\/\/([^/]+)\/(\d+)\/(\d+)\/(\d+)$/.exec(url) ?? [];
  return { map, tile: { z: Number(z), x: Number(x), y: Number(y), size: 256 } };
}

/**
 * Lets a map ask for heights at an address of its own. The pixels come from the worker as they are and
 * become a bitmap: nothing is encoded as PNG only to be decoded again.
 */
export function serveTerrain(map: string, loader: TerrainLoader): { address: string; stop(): void } {
  if (!registered) {
    addProtocol("dem", async ({ url }, { signal }) => {
      const { map: asked, tile } = parseAddress(url);
      const found = await loaders.get(asked)?.(tile, signal);
      if (found === undefined || found === null) return { data: new ArrayBuffer(0) };
      const pixels = new ImageData(found.rgba, found.size, found.size);
      // Heights must arrive as they are: no alpha multiplied in, no colours corrected.
      const data = await createImageBitmap(pixels, {
        premultiplyAlpha: "none",
        colorSpaceConversion: "none",
      });
      return { data };
    });
    registered = true;
  }
  loaders.set(map, loader);
  return { address: `dem://${map}`, stop: () => void loaders.delete(map) };
}

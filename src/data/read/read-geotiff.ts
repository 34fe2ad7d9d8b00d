import type { ReadOptions, ReadResult } from "../formats/contract";
import { FormatError } from "../formats/format-error";
import { geotiffHeights } from "../formats/geotiff-heights";

/** Heights of a GeoTIFF without the readers of all other formats. Never throws for what is in the file. */
export async function readFile(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  try {
    const { elevations = [], problems = [] } = await geotiffHeights.read(bytes, options);
    return { layers: [], elevations, problems };
  } catch (fault) {
    if (!(fault instanceof FormatError)) throw fault;
    const { code, params } = fault;
    return {
      layers: [],
      elevations: [],
      problems: [{ code, severity: "error", file: options.fileName, params }],
    };
  }
}

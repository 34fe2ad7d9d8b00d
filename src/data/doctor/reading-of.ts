import type { Layer } from "../formats/contract";
import { dayOf, type FileGroup } from "./group-files";
import type { LayerReport } from "./report";

/** What a report repeats of a layer as it was read. */
export function readingOf(
  layer: Layer,
  group: FileGroup,
): Pick<
  LayerReport,
  | "file"
  | "date"
  | "name"
  | "format"
  | "encoding"
  | "crs"
  | "features"
  | "geometryTypes"
  | "bbox"
  | "fields"
  | "firstRows"
> {
  const { name, format, encoding, crs, features, geometryTypes, bbox, fields, firstRows } = layer;
  return {
    file: group.main.path,
    date: dayOf(group),
    name,
    format,
    encoding,
    crs,
    features: features.length,
    geometryTypes,
    bbox,
    fields,
    firstRows,
  };
}

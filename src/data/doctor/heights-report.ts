import type { Elevation } from "../formats/contract";
import { dayOf, type FileGroup } from "./group-files";
import type { HeightsReport } from "./report";

/** A height field as the panel shows it. */
export function heightsReport(
  key: string,
  group: FileGroup,
  { name, format, crs, field }: Elevation,
): HeightsReport {
  const [west, north] = field.origin;
  const [stepLng, stepLat] = field.cellDegrees;
  const bbox = [
    west,
    north - stepLat * (field.height - 1),
    west + stepLng * (field.width - 1),
    north,
  ] as const;
  const { width, height } = field;
  return { key, file: group.main.path, date: dayOf(group), name, format, crs, width, height, bbox };
}

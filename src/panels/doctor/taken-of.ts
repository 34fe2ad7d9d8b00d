import type { FieldChoice, Prescription } from "../../data/doctor/prescription";
import type { HeightsReport, LayerReport } from "../../data/doctor/report";
import { packLines, type TakenDatum, type TakenField, type TakenLayer } from "../../data/taken/taken-layer";

interface Cured {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly hash: string;
  readonly features: number;
  readonly bbox: TakenLayer["bbox"];
  readonly repairs: TakenLayer["repairs"];
  readonly setAside: TakenLayer["setAside"];
  readonly lines: Blob;
}

interface Where {
  readonly district: string;
  readonly id: string;
}

/** A cured layer as the district takes it, with all that was decided on the way. */
export function takenLayer(
  layer: LayerReport,
  prescription: Prescription,
  cured: Cured,
  where: Where,
): TakenLayer {
  const { role, mode, name, date, fields } = prescription;
  return {
    ...where,
    role,
    name: { zh: name },
    mode,
    format: "geojson",
    bytes: cured.bytes,
    features: cured.features,
    bbox: cured.bbox,
    source: {
      file: layer.file,
      layer: layer.name,
      hash: cured.hash,
      date,
      format: layer.format,
      encoding: layer.encoding,
      crs: layer.crs,
      datum: datumOf(layer, prescription),
      fields: Object.fromEntries(fields.flatMap(fieldOf)),
      features: layer.features,
    },
    repairs: cured.repairs,
    setAside: cured.setAside,
    lines: cured.lines,
  };
}

function datumOf({ shift }: LayerReport, { datum }: Prescription): TakenDatum | null {
  if (datum === null) return null;
  const fitted = shift?.hypothesis === datum;
  return {
    name: datum,
    how: fitted ? "fitted" : "told",
    ...(fitted && shift !== null ? { medianOffsetMetres: shift.medianOffsetMetres } : {}),
  };
}

function fieldOf({
  field,
  columns,
  constant,
  factor,
}: FieldChoice): readonly (readonly [string, TakenField])[] {
  if (columns.length === 0 && constant === null) return [];
  return [
    [
      field,
      {
        ...(columns.length === 0 ? {} : { column: columns.join(" + ") }),
        ...(constant === null ? {} : { constant }),
        ...(factor === 1 ? {} : { factor }),
      },
    ],
  ];
}

const rasters = { geotiff: "tif", "ascii-grid": "asc", hgt: "hgt" } as const;

/** Whether a height file can be taken as it is: not out of an archive. */
export const canTakeHeights = ({ format, file }: HeightsReport): boolean =>
  format in rasters && !/\.(zip|gz)$/i.test(file);

/** A height file as the district takes it. */
export function takenHeights(
  heights: HeightsReport,
  bytes: Uint8Array<ArrayBuffer>,
  where: Where,
): TakenLayer {
  const { file, name, date, format, crs, bbox } = heights;
  return {
    ...where,
    role: "elevation",
    name: { zh: name },
    mode: "replace",
    format: rasters[format as keyof typeof rasters] ?? "tif",
    bytes,
    features: 1,
    bbox,
    source: {
      file,
      layer: name,
      date,
      format,
      encoding: { name: "utf-8", how: "format" },
      crs,
      datum: null,
      fields: {},
      features: 1,
    },
    repairs: [],
    setAside: [],
    lines: packLines({ repairs: [], setAside: [] }),
  };
}

import { zipSync } from "fflate";
import type { Feature } from "geojson";
import type { Crs } from "../../geo/crs/crs";
import type { Problem } from "../../model/problem";
import type { ExportFormat, ExportStamp } from "../../workers/take-away-jobs";
import type { Writer } from "../formats/writer";
import { writers } from "../formats/writers";

export interface ExportFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly problems: readonly Problem[];
}

export interface ExportChoice {
  readonly format: ExportFormat;
  readonly crs: Crs;
  readonly encoding: "utf-8" | "gbk";
  readonly name: string;
  readonly stamp: ExportStamp;
}

/** Name of the note beside the parts of a shapefile. */
export const noteName = "README.txt";

/**
 * Writes features as one file: a shapefile's parts go into a zip. Label and source stand in columns of every
 * feature, because a file is copied without what lay beside it.
 *
 * Throws a FormatError where the format cannot hold them.
 */
export async function writeExport(
  features: readonly Feature[],
  { format, crs, encoding, name, stamp }: ExportChoice,
): Promise<ExportFile> {
  const writer = writers.find(({ id }) => id === format) as Writer;
  const stamped = features.map((feature) => ({
    ...feature,
    properties: { ...feature.properties, ...stampColumns(stamp) },
  }));
  const { files, problems } = await writer.write({ name, features: stamped }, { crs, encoding });
  const [only] = files;
  if (files.length === 1 && only !== undefined)
    return { fileName: `${name}${only.suffix}`, bytes: only.bytes, problems };
  const entries = files.map(({ suffix, bytes }) => [`${safe(name)}${suffix}`, bytes] as const);
  const note = new TextEncoder().encode(`\uFEFF${noteLines(stamp, crs).join("\r\n")}\r\n`);
  // A fixed time: the same layer gives the same bytes on any day.
  const zip = zipSync({ ...Object.fromEntries(entries), [noteName]: note }, { mtime: new Date(2000, 0, 1) });
  return { fileName: `${name}.zip`, bytes: zip, problems };
}

function stampColumns({ label, source }: ExportStamp): Readonly<Record<string, string>> {
  return label === null ? { source } : { label, source };
}

function noteLines({ label, source, notes }: ExportStamp, crs: Crs): readonly string[] {
  return [...(label === null ? [] : [label]), source, `${crs.code} ${crs.name}`, ...notes];
}

const safe = (name: string) => name.replace(/[\\/:*?"<>|]/g, "_");

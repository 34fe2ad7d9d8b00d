import { Zip, ZipPassThrough } from "fflate";
import type { Feature } from "geojson";
import { cgcs2000 } from "../../geo/crs/registry";
import { xlsxWriter } from "../formats/write-xlsx";
import type { Inspection, InspectionPhoto } from "./inspection";
import { signatureSvg } from "./signature";

/** The words of the table's columns and answers, in the reader's language. */
export interface InspectionWords {
  readonly sheet: string;
  readonly column: (key: InspectionColumn) => string;
  readonly task: (task: Inspection["task"]) => string;
  readonly item: (task: Inspection["task"], item: string) => string;
  readonly answer: (answer: Inspection["ticks"][string]["answer"]) => string;
}

export const inspectionColumns = [
  "task",
  "subject",
  "subjectId",
  "checkedBy",
  "signedBy",
  "responsible",
  "startedAt",
  "finishedAt",
  "ticks",
  "note",
  "photos",
  "accuracyMetres",
  "id",
] as const;
export type InspectionColumn = (typeof inspectionColumns)[number];

/** What is inside the archive, for whoever opens it without this program. */
export const archiveFormat = "jingluo-inspections/1";

/** One row an inspection, in the order given, with its place as longitude and latitude where it has one. */
export async function inspectionsTable(
  inspections: readonly Inspection[],
  words: InspectionWords,
): Promise<Uint8Array> {
  const features = inspections.map((inspection): Feature => {
    const { position } = inspection;
    const cells = cellsOf(inspection, words);
    return {
      type: "Feature",
      properties: Object.fromEntries(inspectionColumns.map((key) => [words.column(key), cells[key]])),
      geometry: position && { type: "Point", coordinates: [position.lng, position.lat] },
    } as Feature;
  });
  const written = await xlsxWriter.write(
    { name: words.sheet, features },
    { crs: cgcs2000, encoding: "utf-8" },
  );
  return written.files[0]?.bytes ?? new Uint8Array();
}

function cellsOf(
  inspection: Inspection,
  words: InspectionWords,
): Record<InspectionColumn, string | number | null> {
  const { task, subject, ticks, photos, position } = inspection;
  const lines = Object.entries(ticks).map(([item, { answer, note }]) => {
    const told = `${words.item(task, item)} ${words.answer(answer)}`;
    return note === "" ? told : `${told} (${note})`;
  });
  return {
    task: words.task(task),
    subject: subject.name,
    subjectId: subject.id,
    checkedBy: inspection.checkedBy,
    signedBy: inspection.signedBy,
    responsible: inspection.responsible,
    startedAt: inspection.startedAt,
    finishedAt: inspection.finishedAt,
    ticks: lines.join("\n"),
    note: inspection.note,
    photos: photos.length,
    accuracyMetres: position?.accuracyMetres ?? null,
    id: inspection.id,
  };
}

/** Where a photo lies in the archive. The ending follows the kind of picture, not the device's name for it. */
export function photoPath(inspection: string, { id, type }: Pick<InspectionPhoto, "id" | "type">): string {
  const ending = /^image\/([a-z0-9]+)/.exec(type)?.[1]?.replace("jpeg", "jpg") ?? "bin";
  return `photos/${inspection}/${id}.${ending}`;
}

/**
 * The inspections as one zip: inspections.json, the table, each signature and each photo as the device gave it.
 *
 * Photos are read one at a time. One that is gone from the device is named in `lost` and the rest is written.
 */
export async function inspectionsArchive(
  inspections: readonly Inspection[],
  given: {
    readonly words: InspectionWords;
    readonly now: string;
    readonly photo: (id: string) => Promise<Blob | null>;
  },
): Promise<{ readonly archive: Blob; readonly lost: readonly string[] }> {
  const parts: Blob[] = [];
  const lost: string[] = [];
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault;
    parts.push(new Blob([chunk as Uint8Array<ArrayBuffer>]));
  });
  const add = (path: string, bytes: Uint8Array) => {
    // Pictures are packed already, and the rest is small.
    const file = new ZipPassThrough(path);
    zip.add(file);
    file.push(bytes, true);
  };
  const text = (content: string) => new TextEncoder().encode(content);
  const exported = inspections.map((inspection) => ({ ...inspection, exportedAt: given.now }));
  const head = { format: archiveFormat, exportedAt: given.now, inspections: exported };
  add("inspections.json", text(JSON.stringify(head, null, 1)));
  add("inspections.xlsx", await inspectionsTable(inspections, given.words));
  for (const { id, signature, photos } of inspections) {
    if (signature !== null) add(`signatures/${id}.svg`, text(signatureSvg(signature.strokes)));
    for (const photo of photos) {
      const blob = await given.photo(photo.id);
      if (blob === null) lost.push(photo.name);
      else add(photoPath(id, photo), new Uint8Array(await blob.arrayBuffer()));
    }
  }
  zip.end();
  return { archive: new Blob(parts, { type: "application/zip" }), lost };
}

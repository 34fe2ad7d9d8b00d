import * as v from "valibot";
import { FormatError, ProblemList } from "../formats/format-error";
import { type ZipEntry, zipEntries } from "../formats/zip";
import { contentHash } from "../read/content-hash";
import { archiveFormat, photoPath } from "./export-inspections";
import { type Inspection, inspectionSchema } from "./inspection";

/** What a file of inspections held that could not be taken; words under `inspection.fault`. */
export interface ImportFault {
  readonly code:
    | "not-zip"
    | "no-list"
    | "not-json"
    | "other-format"
    | "bad-inspection"
    | "photo-missing"
    | "photo-changed";
  readonly detail: string;
}

export interface ImportedInspection {
  readonly inspection: Inspection;
  /** By the photo's id; those missing or changed since are left out and named in the faults. */
  readonly photos: ReadonlyMap<string, Blob>;
}

export interface ImportResult {
  readonly taken: readonly ImportedInspection[];
  readonly faults: readonly ImportFault[];
}

const listSchema = v.object({ format: v.literal(archiveFormat), inspections: v.array(v.unknown()) });

/**
 * Reads the zip a tablet exported. Never throws for what the file contains: what is sound is taken, the rest is named
 * with what is wrong. A photo whose bytes are not those that were taken is not shown as if they were.
 */
export async function importInspections(bytes: Uint8Array): Promise<ImportResult> {
  const faults: ImportFault[] = [];
  const taken: ImportedInspection[] = [];
  const fail = (code: ImportFault["code"], detail: string) => void faults.push({ code, detail });
  const entries = entriesOf(bytes, fail);
  if (entries === null) return { taken, faults };
  for (const [index, raw] of listIn(entries, fail).entries()) {
    const read = v.safeParse(inspectionSchema, raw);
    if (!read.success) {
      const [issue] = read.issues;
      fail("bad-inspection", `#${index + 1} ${v.getDotPath(issue) ?? ""}: ${issue.message}`);
      continue;
    }
    taken.push({ inspection: read.output, photos: await photosOf(read.output, entries, fail) });
  }
  return { taken, faults };
}

/** A photo opened in a window of its own must be a picture there, never a page or a drawing that may hold a script. */
const pictureType = (type: string) =>
  /^image\/(?!svg)[a-z0-9.+-]+$/.test(type) ? type : "application/octet-stream";

type Fail = (code: ImportFault["code"], detail: string) => void;

const wordsOf = (fault: unknown) => (fault instanceof Error ? fault.message : String(fault));

function entriesOf(bytes: Uint8Array, fail: Fail): readonly ZipEntry[] | null {
  try {
    return zipEntries(bytes, new ProblemList("inspections.zip"));
  } catch (fault) {
    // A file cut off within its own list of contents makes the reader look beyond its end.
    fail("not-zip", fault instanceof FormatError ? fault.code : wordsOf(fault));
    return null;
  }
}

function listIn(entries: readonly ZipEntry[], fail: Fail): readonly unknown[] {
  const entry = entries.find(({ path }) => /(^|\/)inspections\.json$/.test(path));
  if (entry === undefined) {
    fail("no-list", "inspections.json");
    return [];
  }
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder().decode(entry.bytes()));
  } catch (fault) {
    fail("not-json", wordsOf(fault));
    return [];
  }
  const list = v.safeParse(listSchema, content);
  if (list.success) return list.output.inspections;
  fail("other-format", archiveFormat);
  return [];
}

async function photosOf(
  { id, photos }: Inspection,
  entries: readonly ZipEntry[],
  fail: Fail,
): Promise<ReadonlyMap<string, Blob>> {
  const found = new Map<string, Blob>();
  for (const photo of photos) {
    const path = photoPath(id, photo);
    const entry = entries.find((each) => each.path.endsWith(path));
    if (entry === undefined) {
      fail("photo-missing", photo.name);
      continue;
    }
    try {
      const bytes = entry.bytes();
      if ((await contentHash(bytes)) !== photo.sha256) fail("photo-changed", photo.name);
      else
        found.set(photo.id, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: pictureType(photo.type) }));
    } catch (fault) {
      fail("photo-changed", `${photo.name}: ${wordsOf(fault)}`);
    }
  }
  return found;
}

import type { PickedFile } from "../../data/doctor/group-files";

/** More than this is a disk, not a delivery. One more is picked, so that it shows that there are more. */
export const mostFiles = 2000;

const pickedOf = (file: File, path = file.webkitRelativePath || file.name): PickedFile => ({
  path,
  size: file.size,
  changedAtMs: file.lastModified,
  blob: file,
});

/** Files of an input element, with their paths inside a chosen folder. */
export const filesOfInput = (list: FileList | null): PickedFile[] =>
  [...(list ?? [])].slice(0, mostFiles + 1).map((file) => pickedOf(file));

/**
 * What was dropped, folders opened. Has to be called within the event itself: the list is empty afterwards.
 */
export async function filesOfDrop(transfer: DataTransfer): Promise<PickedFile[]> {
  const entries = [...transfer.items].flatMap((item) => {
    const entry = item.kind === "file" ? item.webkitGetAsEntry() : null;
    return entry === null ? [] : [entry];
  });
  if (entries.length === 0) return [...transfer.files].map((file) => pickedOf(file));
  const files: PickedFile[] = [];
  for (const entry of entries) await collect(entry, files);
  return files;
}

async function collect(entry: FileSystemEntry, files: PickedFile[]): Promise<void> {
  if (files.length > mostFiles) return;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    files.push(pickedOf(file, entry.fullPath.replace(/^\//, "")));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A directory is read a hundred entries at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return;
    for (const inner of some) await collect(inner, files);
  }
}

const wkt = /^\s*(MULTI)?(POINT|LINESTRING|POLYGON)\s*Z?\s*\(/i;

/**
 * A pasted text as the file it would be; null for what is no data, such as a word meant for a search box.
 */
export function fileOfText(text: string, name: string, nowMs: number): PickedFile | null {
  const trimmed = text.trim();
  const file = (ending: string, content = trimmed): PickedFile => {
    const blob = new Blob([content]);
    return { path: `${name}.${ending}`, size: blob.size, changedAtMs: nowMs, blob };
  };
  if (/^[[{]/.test(trimmed)) return file("geojson");
  if (/^<[?!a-z]/i.test(trimmed)) return file(/<gpx[\s>]/i.test(trimmed) ? "gpx" : "kml");
  if (wkt.test(trimmed)) {
    const rows = trimmed.split(/\r?\n/).map((line) => `"${line.replaceAll('"', '""')}"`);
    return file("csv", ["wkt", ...rows].join("\n"));
  }
  const [head = "", second] = trimmed.split(/\r?\n/, 2);
  if (second === undefined || !/[,;\t]/.test(head)) return null;
  return file(head.includes("\t") ? "tsv" : "csv");
}

import { extensionOf, fileOf } from "../formats/names";

/** A file as it was dropped: its path inside the folder or its name, and how to get at its bytes. */
export interface PickedFile {
  readonly path: string;
  readonly size: number;
  /** When it was last changed, milliseconds since 1970. */
  readonly changedAtMs: number;
  readonly blob: Blob;
}

/** Files that are read together: a .shp with its .dbf, .prj and .cpg, a grid with its .prj, or one alone. */
export interface FileGroup {
  readonly main: PickedFile;
  readonly beside: readonly PickedFile[];
}

/** What lies beside the parts that matter and holds nothing to read. */
const bystanders = new Set([
  "shx",
  "sbn",
  "sbx",
  "qix",
  "qmd",
  "qpj",
  "lock",
  "ini",
  "lyr",
  "lyrx",
  "aux",
  "ovr",
  "tfw",
]);
const besideShp = new Set(["dbf", "prj", "cpg"]);

const stemOf = (path: string) => path.replace(/\.[^./\\]+$/, "").toLowerCase();

/** Puts the loose parts of shapefiles together by folder and name, and leaves out what programs leave behind. */
export function groupFiles(files: readonly PickedFile[]): readonly FileGroup[] {
  const real = files.filter(({ path }) => !isBystander(path));
  const shps = new Set(
    real.filter(({ path }) => extensionOf(path) === "shp").map(({ path }) => stemOf(path)),
  );
  const grids = new Set(
    real.filter(({ path }) => /^(asc|grd|tiff?)$/.test(extensionOf(path))).map(({ path }) => stemOf(path)),
  );
  const belongs = ({ path }: PickedFile) =>
    (shps.has(stemOf(path)) && besideShp.has(extensionOf(path))) ||
    (grids.has(stemOf(path)) && extensionOf(path) === "prj");
  return real
    .filter((file) => !belongs(file))
    .map((main) => ({
      main,
      beside: real.filter(
        (file) => file !== main && belongs(file) && stemOf(file.path) === stemOf(main.path),
      ),
    }));
}

function isBystander(path: string): boolean {
  const name = fileOf(path);
  return (
    name.startsWith(".") ||
    /^(thumbs\.db|desktop\.ini|__macosx)$/i.test(name) ||
    /(^|\/)__MACOSX\//.test(path) ||
    /\.(shp|tif|tiff|dbf)\.xml$/i.test(name) ||
    bystanders.has(extensionOf(path))
  );
}

/** The day a file was last changed where the reader is, YYYY-MM-DD: before eight in the morning UTC has yesterday. */
export function dayOf({ main }: FileGroup): string {
  const changed = new Date(main.changedAtMs);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${changed.getFullYear()}-${two(changed.getMonth() + 1)}-${two(changed.getDate())}`;
}

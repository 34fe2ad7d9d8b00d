import type { Feature, Geometry, Position } from "geojson";
import { parseDms } from "../../geo/crs/dms";
import type { PlaceColumns } from "./contract";
import { uniqueNames } from "./dbf";
import { FormatError, type ProblemList } from "./format-error";
import { columnsByName, columnsByNumbers, type FoundColumns } from "./place-columns";
import { emptyRow } from "./row";
import { typedColumns } from "./typed-columns";
import { geometryOfWkt } from "./wkt-geometry";

export type Cell = string | number | boolean | null;

export interface TableFeatures {
  readonly features: Feature[];
  /** Some places were written as degrees, minutes and seconds. */
  readonly degreesText: boolean;
}

const titleRows = 10;

/**
 * Rows of a table as features. The header may stand below title rows; places are found by the names of
 * their columns, else by their numbers. Cells that are all text are typed by column. A row whose place cannot be read is kept without one and reported.
 */
export function tableFeatures(
  rows: readonly (readonly Cell[])[],
  { told, cells }: { readonly told?: PlaceColumns | undefined; readonly cells: "text" | "typed" },
  problems: ProblemList,
): TableFeatures {
  const filled = rows
    .map((row, line) => ({ row, line }))
    .filter(({ row }) => row.some((cell) => !isBlank(cell)));
  if (filled.length === 0) throw new FormatError("table-empty");
  const headerAt = headerIndex(filled.map(({ row }) => row));
  const header = filled[headerAt]?.row.map((cell) => String(cell ?? "").trim()) ?? [];
  if (headerAt > 0) problems.add("note", "table-title-skipped", { count: headerAt });
  const below = filled.slice(headerAt + 1);
  const body = cells === "text" ? typedColumns(below, problems) : below;
  const names = uniqueNames(header);
  reportRepeated(header, problems);
  const columns = columnsOf(
    header,
    told,
    below.map(({ row }) => row),
  );
  if (columns === undefined)
    problems.add("error", "table-no-place-columns", { columns: names.join(", ").slice(0, 200) });
  if (columns?.by === "numbers")
    problems.add("note", "table-columns-guessed", {
      x: names[columns.x ?? 0] ?? "",
      y: names[columns.y ?? 0] ?? "",
    });
  if (columns?.datumNamed) problems.add("warning", "datum-named", { datum: columns.datumNamed });
  const places = new PlaceReader(columns, problems);
  const features = body.map(({ row, line }, index): Feature => {
    if (row.length > names.length && row.slice(names.length).some((cell) => !isBlank(cell)))
      problems.add(
        "warning",
        "table-ragged-row",
        { line: line + 1, cells: row.length, expected: names.length },
        { feature: index },
      );
    const properties = emptyRow();
    for (const [column, name] of names.entries())
      if (column !== columns?.geometry) properties[name] = row[column] === "" ? null : (row[column] ?? null);
    return { type: "Feature", properties, geometry: places.read(row, line, index) as Geometry };
  });
  return { features, degreesText: places.degreesText };
}

function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "");
}

/** The first of the top rows whose names tell a place; else the first with two texts or more. */
function headerIndex(rows: readonly (readonly Cell[])[]): number {
  const top = rows.slice(0, titleRows);
  const named = top.findIndex((row) => columnsByName(row.map((cell) => String(cell ?? ""))) !== undefined);
  if (named >= 0) return named;
  const texts = top.findIndex((row) => row.filter((cell) => !isBlank(cell)).length > 1);
  return Math.max(0, texts);
}

function reportRepeated(header: readonly string[], problems: ProblemList): void {
  const repeated = header.filter((name, index) => name !== "" && header.indexOf(name) !== index);
  for (const name of new Set(repeated)) problems.add("warning", "table-column-repeated", { name });
}

function columnsOf(
  header: readonly string[],
  told: PlaceColumns | undefined,
  body: readonly (readonly Cell[])[],
): FoundColumns | undefined {
  const at = (name: string | undefined) => (name === undefined ? undefined : header.indexOf(name));
  const [x, y, geometry] = [at(told?.x), at(told?.y), at(told?.geometry)];
  if (geometry !== undefined && geometry >= 0) return { geometry, by: "told" };
  if (x !== undefined && y !== undefined && x >= 0 && y >= 0) return { x, y, by: "told" };
  return columnsByName(header) ?? columnsByNumbers(body);
}

class PlaceReader {
  degreesText = false;

  constructor(
    private readonly columns: FoundColumns | undefined,
    private readonly problems: ProblemList,
  ) {}

  read(row: readonly Cell[], line: number, feature: number): Geometry | null {
    const { columns, problems } = this;
    if (columns === undefined) return null;
    if (columns.geometry !== undefined) return this.wkt(row[columns.geometry], line, feature);
    const [x, y] =
      columns.pair === undefined
        ? [row[columns.x as number], row[columns.y as number]]
        : String(row[columns.pair] ?? "").split(/[,，;；\s]+/);
    if (isBlank(x) && isBlank(y)) {
      problems.add("warning", "table-row-without-place", { line: line + 1 }, { feature });
      return null;
    }
    const place = [this.number(x), this.number(y)];
    if (place.every((value) => value !== undefined)) return { type: "Point", coordinates: place as Position };
    const found = `${x ?? ""}, ${y ?? ""}`.slice(0, 60);
    problems.add("error", "table-bad-place", { line: line + 1, found }, { feature });
    return null;
  }

  private wkt(cell: Cell | undefined, line: number, feature: number): Geometry | null {
    const geometry = isBlank(cell) ? null : geometryOfWkt(String(cell));
    if (geometry === undefined)
      this.problems.add(
        "error",
        "table-bad-place",
        { line: line + 1, found: String(cell).slice(0, 60) },
        { feature },
      );
    if (geometry === null)
      this.problems.add("warning", "table-row-without-place", { line: line + 1 }, { feature });
    return geometry ?? null;
  }

  /** A number, also with a degree sign, a hemisphere, full-width digits, or in degrees, minutes and seconds. */
  private number(cell: Cell | undefined): number | undefined {
    if (typeof cell === "number") return Number.isFinite(cell) ? cell : undefined;
    const text = String(cell ?? "")
      .normalize("NFKC")
      .trim();
    const plain = text.replace(/^'/, "").replace(/^(东经|北纬|[EN])\s*|\s*([EN]|°|度|米|m)$/gi, "");
    if (/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(plain)) return Number(plain);
    // A decimal comma, in lists that separate by semicolons.
    if (/^[+-]?\d+,\d+$/.test(plain)) return Number(plain.replace(",", "."));
    const degrees = parseDms(String(cell ?? ""));
    if (degrees !== undefined) this.degreesText = true;
    return degrees;
  }
}

/** Cells of the working rasters. Metres run east (x) and south (y) from the north-west corner. */
export const cellMetres = 120;
/** Cells of the town plans and of the partition: six to a terrain cell. */
export const fineMetres = 20;
export const finePerCell = cellMetres / fineMetres;

/** The terrain reaches about 5 km past the county on every side, so that rivers have somewhere to go. */
export const columns = 778;
export const rows = 530;
export const cellCount = columns * rows;
export const widthMetres = columns * cellMetres;
export const heightMetres = rows * cellMetres;

/** A field of numbers over cells; the value of a cell belongs to its centre. */
export interface Field {
  readonly columns: number;
  readonly rows: number;
  readonly cell: number;
  readonly values: Float64Array;
}

export function field(columnCount: number, rowCount: number, cell: number): Field {
  return { columns: columnCount, rows: rowCount, cell, values: new Float64Array(columnCount * rowCount) };
}

/** Fills a field from a function of metres. */
export function fieldOf(
  columnCount: number,
  rowCount: number,
  cell: number,
  at: (x: number, y: number) => number,
): Field {
  const result = field(columnCount, rowCount, cell);
  for (let row = 0, i = 0; row < rowCount; row++) {
    for (let column = 0; column < columnCount; column++, i++) {
      result.values[i] = at((column + 0.5) * cell, (row + 0.5) * cell);
    }
  }
  return result;
}

/** Bilinear between cell centres, clamped at the rim. */
export function sample({ columns: w, rows: h, cell, values }: Field, x: number, y: number): number {
  const u = Math.min(w - 1, Math.max(0, x / cell - 0.5));
  const v = Math.min(h - 1, Math.max(0, y / cell - 0.5));
  const column = Math.min(w - 2, Math.floor(u));
  const row = Math.min(h - 2, Math.floor(v));
  const a = u - column;
  const b = v - row;
  const i = row * w + column;
  return (
    (1 - b) * ((1 - a) * values[i]! + a * values[i + 1]!) +
    b * ((1 - a) * values[i + w]! + a * values[i + w + 1]!)
  );
}

/** Mean over a square of `2·reach + 1` cells, twice: close to a Gaussian of σ ≈ 0.8·reach cells. */
export function blur(source: Field, reach: number): Field {
  let values = source.values;
  for (let pass = 0; pass < 2; pass++) {
    values = sweep(values, source.rows, source.columns, source.columns, 1, reach);
    values = sweep(values, source.columns, source.rows, 1, source.columns, reach);
  }
  return { ...source, values };
}

function sweep(
  from: Float64Array,
  lines: number,
  length: number,
  lineStep: number,
  step: number,
  reach: number,
) {
  const into = new Float64Array(from.length);
  for (let line = 0; line < lines; line++) {
    const start = line * lineStep;
    const at = (k: number) => from[start + Math.min(length - 1, Math.max(0, k)) * step]!;
    let sum = 0;
    for (let k = -reach; k <= reach; k++) sum += at(k);
    for (let k = 0; k < length; k++) {
      into[start + k * step] = sum / (2 * reach + 1);
      sum += at(k + reach + 1) - at(k - reach);
    }
  }
  return into;
}

/** Offsets to the eight neighbours, east first, clockwise on the map. */
export const neighbourColumns = [1, 1, 0, -1, -1, -1, 0, 1] as const;
export const neighbourRows = [0, 1, 1, 1, 0, -1, -1, -1] as const;
export const neighbourDistances = [1, Math.SQRT2, 1, Math.SQRT2, 1, Math.SQRT2, 1, Math.SQRT2] as const;

/** The columns of a table that hold its places, by name or, failing that, by their numbers. */
export interface FoundColumns {
  /** Indices into the row. */
  readonly x?: number;
  readonly y?: number;
  /** One column with both, `111.15,37.52`. */
  readonly pair?: number;
  /** Well-known text. */
  readonly geometry?: number;
  readonly by: "told" | "name" | "numbers";
  /** What the name says of the datum: `高德经度`, `bd_lng`. */
  readonly datumNamed?: "gcj02" | "bd09";
}

const shifted = /gcj|amap|gaode|高德|腾讯|火星|tencent/i;
const baidu = /bd-?_?09|baidu|百度|^bd[_-]/i;

/** Patterns from the surest to the vaguest; tried in this order, on names without blanks and units. */
const pairs: readonly (readonly [x: RegExp, y: RegExp])[] = [
  [
    /经度|东经|longitude|^(.*[_-])?(lng|lon|long)$|jing_?du|^jd$/i,
    /纬度|北纬|latitude|^(.*[_-])?lat$|wei_?du|^wd$/i,
  ],
  [
    /^(east(ing)?|东坐标|东向.*|e坐标|横坐标.*|y坐标.*东.*)$/i,
    /^(north(ing)?|北坐标|北向.*|n坐标|纵坐标.*|x坐标.*北.*)$/i,
  ],
  [
    /^(point_?|centroid_?|center_?|coord_?|中心点?)?x(坐标|_?coord(inate)?|_?zb|值)?$|^坐标x$/i,
    /^(point_?|centroid_?|center_?|coord_?|中心点?)?y(坐标|_?coord(inate)?|_?zb|值)?$|^坐标y$/i,
  ],
  [/^(e|东)$/i, /^(n|北)$/i],
];
const pairName =
  /^(经纬度|坐标|位置坐标|定位|location|lnglat|lonlat|lng_?lat|coord(inate)?s?|经纬度坐标|.*坐标$)$/i;
const geometryName = /^(wkt|geom(etry)?|the_geom|shape|geo_?wkt|几何|图形)$/i;

function bare(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[(（[【].*?[)）\]】]/g, "")
    .replace(/[\s*:：]/g, "");
}

/** The place columns of a header row, by name. */
export function columnsByName(header: readonly string[]): FoundColumns | undefined {
  const names = header.map(bare);
  const geometry = names.findIndex((name) => geometryName.test(name));
  // With and without what stands in brackets: `经度(E)` is a unit, `Y坐标(东)` is the meaning.
  const whole = header.map((name) => name.normalize("NFKC").replace(/\s/g, ""));
  const fits = (pattern: RegExp, index: number) =>
    pattern.test(whole[index] ?? "") || pattern.test(names[index] ?? "");
  for (const [xPattern, yPattern] of pairs) {
    const x = names.findIndex((_, index) => fits(xPattern, index));
    const y = names.findIndex((_, index) => index !== x && fits(yPattern, index));
    if (x >= 0 && y >= 0) return { x, y, by: "name", ...datumOf(header[x] as string) };
  }
  if (geometry >= 0) return { geometry, by: "name" };
  const pair = names.findIndex((name) => pairName.test(name));
  return pair >= 0 ? { pair, by: "name", ...datumOf(header[pair] as string) } : undefined;
}

function datumOf(name: string): { datumNamed?: "gcj02" | "bd09" } {
  if (baidu.test(name)) return { datumNamed: "bd09" };
  return shifted.test(name) ? { datumNamed: "gcj02" } : {};
}

/** Two columns whose numbers can only be degrees in China: 73–136 and 3–54, written to three places or more. */
export function columnsByNumbers(rows: readonly (readonly unknown[])[]): FoundColumns | undefined {
  const sample = rows.slice(0, 50);
  const width = Math.max(0, ...sample.map((row) => row.length));
  const all = (column: number, low: number, high: number) => {
    const texts = sample.map((row) => String(row[column] ?? "").trim()).filter((text) => text !== "");
    return (
      texts.length > 0 &&
      texts.length >= sample.length / 2 &&
      texts.every((text) => /^\d{1,3}\.\d{3,}$/.test(text) && Number(text) >= low && Number(text) <= high)
    );
  };
  const columns = Array.from({ length: width }, (_, index) => index);
  const x = columns.find((column) => all(column, 73, 136));
  const y = columns.find((column) => all(column, 3, 54));
  return x === undefined || y === undefined ? undefined : { x, y, by: "numbers" };
}

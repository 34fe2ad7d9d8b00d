import type { Camera, FirePoint, Selection, TableChoice } from "./choice";

/** How one value of the address reads and writes. `parse` gives null for what it does not understand. */
export interface Codec<T> {
  parse(text: string): T | null;
  serialize(value: T): string;
}

export function oneOf<const T extends string>(values: readonly T[]): Codec<T> {
  return {
    parse: (text) => values.find((value) => value === text) ?? null,
    serialize: (value) => value,
  };
}

/** An id as our registries and data write them: no spaces, no markup, at most 120 characters. */
const idPattern = /^[\p{L}\p{N}][\p{L}\p{N}._~#()（）·-]{0,119}$/u;

export const idCodec: Codec<string> = {
  parse: (text) => (idPattern.test(text) ? text : null),
  serialize: (value) => value,
};

/** Place codes are 6, 9, 12 or 15 digits: county, town, village, grid. */
export const placeCodec: Codec<string> = {
  parse: (text) => (/^(\d{6}|\d{9}|\d{12}|\d{15})$/.test(text) ? text : null),
  serialize: (value) => value,
};

/** Ids with commas between; "none" is the empty list, which an absent value is not. */
export const idListCodec: Codec<readonly string[]> = {
  parse(text) {
    if (text === "none") return [];
    const ids = [...new Set(text.split(",").filter((id) => idPattern.test(id)))];
    return ids.length > 0 ? ids : null;
  },
  serialize: (ids) => (ids.length === 0 ? "none" : ids.join(",")),
};

/** `name:number` pairs with commas between; a damaged pair is skipped, the others stay. */
export const numbersCodec: Codec<Readonly<Record<string, number>>> = {
  parse(text) {
    const pairs = text.split(",").flatMap((pair): [string, number][] => {
      const [name = "", number = ""] = pair.split(":");
      const value = Number(number);
      return idPattern.test(name) && number.trim() !== "" && Number.isFinite(value) ? [[name, value]] : [];
    });
    return pairs.length > 0 ? Object.fromEntries(pairs) : null;
  },
  serialize: (numbers) =>
    Object.entries(numbers)
      .map(([name, value]) => `${name}:${value}`)
      .join(","),
};

export type ParamValue = string | number | boolean;

const paramValue = (text: string): ParamValue | null => {
  if (text === "true" || text === "false") return text === "true";
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value)) return value;
  return idPattern.test(text) ? text : null;
};

/** `name:value` pairs with commas between; values are numbers, true, false or ids. */
export const paramsCodec: Codec<Readonly<Record<string, ParamValue>>> = {
  parse(text) {
    const pairs = text.split(",").flatMap((pair): [string, ParamValue][] => {
      const [name = "", rest = ""] = pair.split(":");
      const value = paramValue(rest);
      return idPattern.test(name) && value !== null ? [[name, value]] : [];
    });
    return pairs.length > 0 ? Object.fromEntries(pairs) : null;
  },
  serialize: (params) =>
    Object.entries(params)
      .map(([name, value]) => `${name}:${value}`)
      .join(","),
};

export const yearCodec: Codec<number> = {
  parse: (text) => (/^(19|20|21)\d{2}$/.test(text) ? Number(text) : null),
  serialize: String,
};

const within = (value: number, least: number, most: number) => value >= least && value <= most;

/** Two whole numbers from 1 to 16 with a sign between: 3x2, or 2,1. */
export const pairCodec = (sign: "x" | ","): Codec<readonly [number, number]> => ({
  parse(text) {
    const parts = text.split(sign).map((part) => (/^\d{1,2}$/.test(part) ? Number(part) : Number.NaN));
    const [first = Number.NaN, second = Number.NaN] = parts;
    return parts.length === 2 && within(first, 1, 16) && within(second, 1, 16) ? [first, second] : null;
  },
  serialize: ([first, second]) => `${first}${sign}${second}`,
});

export const flagCodec: Codec<boolean> = {
  parse: (text) => (text === "1" ? true : text === "0" ? false : null),
  serialize: (value) => (value ? "1" : "0"),
};

/** role:id; the id may itself hold colons. */
export const selectionCodec: Codec<Selection> = {
  parse(text) {
    const [, role, id] = /^([a-z-]{1,40}):(.{1,160})$/.exec(text) ?? [];
    return role !== undefined && id !== undefined ? { role, id } : null;
  },
  serialize: ({ role, id }) => `${role}:${id}`,
};

/** `pieces`, `pieces.name` or `pieces.name.desc`. */
export const tableCodec: Codec<TableChoice> = {
  parse(text) {
    const [, id, column, direction] = /^([a-z-]+)(?:\.([A-Za-z0-9-]+)(?:\.(asc|desc))?)?$/.exec(text) ?? [];
    if (id === undefined) return null;
    return { id, column: column ?? null, direction: direction === "desc" ? "desc" : "asc" };
  },
  serialize: ({ id, column, direction }) => (column === null ? id : `${id}.${column}.${direction}`),
};

/** A decimal place at zoom 16 is 0.1 m: five decimals of a degree are a metre. */
const short = (value: number, digits: number) => String(Number(value.toFixed(digits)));

/** zoom/lat/lng or zoom/lat/lng/bearing/pitch, in degrees. */
export const cameraCodec: Codec<Camera> = {
  parse(text) {
    const parts = text.split("/");
    if ((parts.length !== 3 && parts.length !== 5) || parts.some((part) => part.trim() === "")) return null;
    const [zoom = Number.NaN, lat = Number.NaN, lng = Number.NaN, bearing = 0, pitch = 0] = parts.map(Number);
    const sound =
      within(zoom, 0, 22) &&
      within(lat, -85, 85) &&
      within(lng, -180, 180) &&
      within(bearing, -360, 360) &&
      within(pitch, 0, 85);
    return sound ? { zoom, lat, lng, bearing, pitch } : null;
  },
  serialize({ zoom, lat, lng, bearing, pitch }) {
    const flat = [short(zoom, 2), short(lat, 5), short(lng, 5)];
    const turned = bearing !== 0 || pitch !== 0;
    return (turned ? [...flat, short(bearing, 1), short(pitch, 1)] : flat).join("/");
  },
};

/** Farther than this nobody is near. */
const mostMetres = 200_000;

/** lng,lat,metres around it, and hectares burned where known: 112.67,38.06,3000 or 112.67,38.06,3000,60 */
export const fireCodec: Codec<FirePoint> = {
  parse(text) {
    const parts = text.split(",");
    if (parts.length < 3 || parts.length > 4 || parts.some((part) => part.trim() === "")) return null;
    const [lng = Number.NaN, lat = Number.NaN, radiusMetres = Number.NaN, hectares = null] =
      parts.map(Number);
    const sound =
      within(lng, -180, 180) &&
      within(lat, -85, 85) &&
      within(radiusMetres, 1, mostMetres) &&
      (hectares === null || within(hectares, 0, 1e7));
    return sound ? { lng, lat, radiusMetres, hectares } : null;
  },
  serialize({ lng, lat, radiusMetres, hectares }) {
    const place = [short(lng, 6), short(lat, 6), short(radiusMetres, 1)];
    return (hectares === null ? place : [...place, String(hectares)]).join(",");
  },
};

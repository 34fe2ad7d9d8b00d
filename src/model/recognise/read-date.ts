/** How a date was written; each has words in the locales. */
export type DateForm =
  | "iso"
  | "separated"
  | "chinese"
  | "compact"
  | "serial"
  | "epoch"
  | "day-first"
  | "month-first";

export interface WrittenDate {
  /** `2026-03-01`, or `2026-03-01T08:30:00` with a clock; with an offset only where the text had one. */
  readonly iso: string;
  readonly form: DateForm;
}

/** Which way round 3/1/2026 is read. Null: not known, such dates cannot be read. */
export type DayOrder = "day-first" | "month-first" | null;

const clock = String.raw`(?:[T\s]*(上午|下午|晚上|凌晨|AM|PM)?\s*(\d{1,2})\s*(?::|时|点)\s*(?:(\d{1,2})\s*(?::|分)?)?\s*(?:(\d{1,2})(?:\.\d+)?\s*秒?)?\s*(AM|PM)?)?`;
const offset = String.raw`\s*(Z|[+-]\d{2}:?\d{2})?`;
const yearFirst = new RegExp(
  String.raw`^(\d{4})\s*(年|[-/.])\s*(\d{1,2})(?:\s*(?:月|[-/.])\s*(\d{1,2})\s*[日号]?|\s*月)${clock}${offset}$`,
  "i",
);
const yearLast = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})${clock}$`, "i");
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:[T\s]?(\d{2})(\d{2})(\d{2})?)?$/;

/** Excel counts days since the end of 1899: 1927 to 2119. */
const serials = [10_000, 80_000] as const;
const dayMs = 86_400_000;

/**
 * A date as people, tables and programs write it: `2026-03-01T08:00+08:00`, `2026/3/1`, `2026年3月1日 下午2点`,
 * `20260301`, `二〇二六年三月一日`, Excel's serial days, milliseconds or seconds since 1970. Null for anything
 * else and for days that do not exist. A month alone is its first day.
 */
export function readDate(raw: unknown, order: DayOrder = null): WrittenDate | null {
  if (typeof raw === "number") return ofNumber(raw);
  if (typeof raw !== "string") return null;
  const text = arabic(raw.normalize("NFKC").trim());
  if (text === "") return null;
  const first = yearFirst.exec(text);
  if (first !== null) return ofYearFirst(first);
  const short = compact.exec(text);
  if (short !== null) {
    const [, year, month, day, hour, minute, second] = short;
    return dateOf([year, month, day], [hour, minute, second], "", "compact");
  }
  const last = yearLast.exec(text);
  if (last !== null) return ofYearLast(last, order);
  return /^\d+(\.\d+)?$/.test(text) ? ofNumber(Number(text)) : null;
}

/** Which way round a column's dates with the year last are; null where none of them tells. */
export function dayOrderOf(values: readonly unknown[]): DayOrder {
  let [dayFirst, monthFirst] = [false, false];
  for (const value of values) {
    const found = typeof value === "string" ? yearLast.exec(value.normalize("NFKC").trim()) : null;
    if (found === null) continue;
    if (Number(found[1]) > 12) dayFirst = true;
    if (Number(found[2]) > 12) monthFirst = true;
  }
  return dayFirst === monthFirst ? null : dayFirst ? "day-first" : "month-first";
}

function ofYearFirst(found: RegExpExecArray): WrittenDate | null {
  const [, year, sign, month, day = "1", ...rest] = found;
  const form =
    sign === "年"
      ? "chinese"
      : sign === "-" && month?.length === 2 && found[4] !== undefined
        ? "iso"
        : "separated";
  return dateOf([year, month, day], clockOf(rest), rest[5] ?? "", form);
}

function ofYearLast(found: RegExpExecArray, order: DayOrder): WrittenDate | null {
  const [, a, b, year, ...rest] = found;
  if (order === null) return null;
  const [day, month] = order === "day-first" ? [a, b] : [b, a];
  return dateOf([year, month, day], clockOf(rest), "", order);
}

type Clock = readonly [hour?: string, minute?: string, second?: string];

function clockOf([before, hour, minute, second, after]: readonly (string | undefined)[]): Clock {
  if (hour === undefined) return [];
  const half = (before ?? after ?? "").toUpperCase();
  const late = half === "下午" || half === "晚上" || half === "PM";
  const early = half === "上午" || half === "凌晨" || half === "AM";
  const counted = late ? (Number(hour) % 12) + 12 : early ? Number(hour) % 12 : Number(hour);
  return [String(counted), minute ?? "0", second ?? "0"];
}

function dateOf(
  [year, month, day]: readonly (string | undefined)[],
  [hour, minute, second]: Clock,
  zone: string,
  form: DateForm,
): WrittenDate | null {
  const parts = [year, month, day, hour ?? "0", minute ?? "0", second ?? "0"].map(Number);
  const [y = 0, mo = 1, d = 1, h = 0, mi = 0, s = 0] = parts;
  const back = new Date(Date.UTC(y, mo - 1, d, h, mi, s));
  const same = [
    back.getUTCFullYear(),
    back.getUTCMonth() + 1,
    back.getUTCDate(),
    back.getUTCHours(),
    back.getUTCMinutes(),
    back.getUTCSeconds(),
  ].every((part, index) => part === parts[index]);
  if (!same) return null;
  const text = back.toISOString();
  const offsetText = /^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
  return { iso: hour === undefined ? text.slice(0, 10) : `${text.slice(0, 19)}${offsetText}`, form };
}

function ofNumber(number: number): WrittenDate | null {
  if (!Number.isFinite(number)) return null;
  if (number >= serials[0] && number < serials[1]) {
    const iso = new Date(Math.round(((number - 25_569) * dayMs) / 1000) * 1000).toISOString();
    return { iso: iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19), form: "serial" };
  }
  if (Number.isInteger(number) && number >= 19_000_101 && number <= 21_001_231)
    return readDate(String(number));
  // Seconds from 2001 to 2065, milliseconds likewise: instants, not readings of a local clock.
  const ms = number >= 1e9 && number < 3e9 ? number * 1000 : number >= 1e12 && number < 3e12 ? number : null;
  return ms === null ? null : { iso: new Date(ms).toISOString(), form: "epoch" };
}

const digits = "〇一二三四五六七八九";

/** 二〇二六年三月十五日 in Arabic digits; anything else as it is. */
function arabic(text: string): string {
  if (!/[〇○零一二三四五六七八九十]/.test(text)) return text;
  return text
    .replace(/[○零]/g, "〇")
    .replace(/[〇一二三四五六七八九]{4}(?=年)/g, (year) =>
      [...year].map((sign) => digits.indexOf(sign)).join(""),
    )
    .replace(/([一二三]?)十([一二三四五六七八九]?)(?=[月日号时点分])/g, (_, tens: string, ones: string) =>
      String((tens === "" ? 1 : digits.indexOf(tens)) * 10 + (ones === "" ? 0 : digits.indexOf(ones))),
    )
    .replace(/[〇一二三四五六七八九](?=[月日号时点分])/g, (sign) => String(digits.indexOf(sign)));
}

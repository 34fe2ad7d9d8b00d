/**
 * A moment out of a file.
 *
 * `offset` says whether the text carried one: without it, it was read as local time of the zone given.
 */
export interface Moment {
  readonly ms: number;
  readonly offset: "given" | "assumed";
}

const pattern =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

/**
 * Reads `2026-11-20T08:00:00+08:00`, and without an offset also `2026-11-20 08:00` or `2026/11/20` as tables
 * have them. Null for anything else, and for days and hours that do not exist.
 *
 * @param timeZone IANA name of the zone taken where the text has no offset
 */
export function readMoment(text: string, timeZone: string): Moment | null {
  const found = pattern.exec(text.trim());
  if (found === null) return null;
  const [year, month, day, hour, minute, second] = found
    .slice(1, 7)
    .map((part) => (part === undefined ? 0 : Number(part))) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const thousandths = Number(`0.${found[7] ?? "0"}`) * 1000;
  const wallMs = Date.UTC(year, month - 1, day, hour, minute, second) + Math.round(thousandths);
  if (!exists(wallMs, [year, month, day, hour, minute, second])) return null;
  const offset = found[8];
  if (offset === undefined) return { ms: wallMs - zoneOffsetMs(wallMs, timeZone), offset: "assumed" };
  const minutes = offsetMinutes(offset);
  return minutes === null ? null : { ms: wallMs - minutes * 60_000, offset: "given" };
}

/** False for 30 February or 25 o'clock, which `Date.UTC` carries over into the next day. */
function exists(wallMs: number, parts: readonly number[]): boolean {
  const date = new Date(wallMs);
  const back = [
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  ];
  return back.every((part, index) => part === parts[index]);
}

function offsetMinutes(offset: string): number | null {
  if (offset.toUpperCase() === "Z") return 0;
  const sign = offset.startsWith("-") ? -1 : 1;
  const hours = Number(offset.slice(1, 3));
  const minutes = offset.length > 3 ? Number(offset.slice(-2)) : 0;
  return hours > 14 || minutes > 59 ? null : sign * (hours * 60 + minutes);
}

const formats = new Map<string, Intl.DateTimeFormat | null>();

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  let made: Intl.DateTimeFormat | null = null;
  try {
    made = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  } catch {
    // An unknown zone is said where the manifest is read; here it counts as UTC.
  }
  formats.set(timeZone, made);
  return made;
}

/** How far the zone's clocks are ahead of UTC at that wall time. */
function zoneOffsetMs(wallMs: number, timeZone: string): number {
  const format = formatOf(timeZone);
  if (format === null) return 0;
  const offsetAt = (ms: number) => {
    const name = format.formatToParts(ms).find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
    return (offsetMinutes(name.replace("GMT", "") || "Z") ?? 0) * 60_000;
  };
  // The first guess takes the wall time for UTC; the second is right except within a clock change.
  return offsetAt(wallMs - offsetAt(wallMs));
}

/** Whether the zone is one this machine knows. */
export function isTimeZone(timeZone: string): boolean {
  return formatOf(timeZone) !== null;
}

import { addDays, type LocalDate, type LocalTime, weekdayOf } from "./local-time";

/** Minutes since midnight; an end at or before the start, or beyond 1440, runs past midnight. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** One rule between semicolons: on which days it speaks and what it says. */
interface Rule {
  /** MMDD from and to, both included; empty: the whole year. */
  readonly seasons: readonly (readonly [number, number])[];
  /** 0 Monday … 6 Sunday; null: every day. */
  readonly weekdays: ReadonlySet<number> | null;
  readonly publicHoliday: boolean;
  /** Empty: closed. */
  readonly spans: readonly Span[];
}

export interface OpeningHours {
  readonly rules: readonly Rule[];
}

/** Thrown for text outside the subset that is read; `part` is the piece that was not understood. */
export class OpeningHoursError extends Error {
  override readonly name = "OpeningHoursError";
  constructor(
    readonly text: string,
    readonly part: string,
  ) {
    super(
      `opening hours “${text}”: “${part}” was not understood; expected e.g. “Mo-Fr 08:00-18:00; PH off” or “24/7”`,
    );
  }
}

const dayNames = ["mo", "tu", "we", "th", "fr", "sa", "su"];
const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const allDay: readonly Span[] = [{ from: 0, to: 1440 }];

/**
 * Reads the subset of OpenStreetMap's opening_hours that counties write: `24/7`, days and ranges of days, times also
 * over midnight, several times, `PH`, `off`, months and dates, rules after semicolons, of which the last one
 * that speaks of a day wins. Anything else throws `OpeningHoursError`: a guess would be worse than "unknown".
 */
export function parseOpeningHours(text: string): OpeningHours {
  const plain = text
    .replace(/[；]/g, ";")
    .replace(/[：]/g, ":")
    .replace(/[，]/g, ",")
    .replace(/[–—－~～]/g, "-")
    .trim();
  const rules = plain
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => parseRule(part, text));
  if (rules.length === 0) throw new OpeningHoursError(text, text);
  return { rules };
}

function parseRule(part: string, text: string): Rule {
  let rest = part.toLowerCase().replace(/\s*([,-])\s*/g, "$1");
  if (rest === "24/7") return { seasons: [], weekdays: null, publicHoliday: false, spans: allDay };
  const take = (pattern: RegExp): string | null => {
    const found = pattern.exec(rest)?.[0] ?? null;
    if (found !== null) rest = rest.slice(found.length).trim();
    return found;
  };
  const month = `(?:${monthNames.join("|")})`;
  const season = take(
    new RegExp(`^${month}(?: \\d{1,2})?(?:-(?:${month})?(?: ?\\d{1,2})?)?(?:,${month}[a-z0-9 -]*)*:?(?= |$)`),
  );
  const day = `(?:${dayNames.join("|")}|ph)`;
  const days = take(new RegExp(`^${day}(?:-${day})?(?:,${day}(?:-${day})?)*:?(?= |$)`));
  const spans = rest === "" && (days !== null || season !== null) ? allDay : parseSpans(rest, text);
  return { seasons: parseSeasons(season, text), ...parseDays(days, text), spans };
}

function parseSpans(rest: string, text: string): readonly Span[] {
  if (rest === "off" || rest === "closed") return [];
  if (rest === "open") return allDay;
  return rest.split(",").map((piece) => {
    const [, h1, m1, h2, m2] = /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/.exec(piece) ?? [];
    const from = Number(h1) * 60 + Number(m1);
    const to = Number(h2) * 60 + Number(m2);
    const sound = Number(m1) < 60 && Number(m2) < 60 && from < 1440 && to <= 2880;
    if (!sound) throw new OpeningHoursError(text, piece);
    return { from, to: to <= from ? to + 1440 : to };
  });
}

function parseDays(days: string | null, text: string): Pick<Rule, "weekdays" | "publicHoliday"> {
  if (days === null) return { weekdays: null, publicHoliday: false };
  const names = days.replace(":", "").split(",");
  const weekdays = new Set<number>();
  for (const name of names.filter((each) => each !== "ph")) {
    const [first, last = first] = name.split("-").map((each) => dayNames.indexOf(each));
    if (first === undefined || last === undefined || first < 0 || last < 0)
      throw new OpeningHoursError(text, name);
    for (let day = first; ; day = (day + 1) % 7) {
      weekdays.add(day);
      if (day === last) break;
    }
  }
  return { weekdays, publicHoliday: names.includes("ph") };
}

function parseSeasons(season: string | null, text: string): Rule["seasons"] {
  if (season === null) return [];
  return season
    .replace(":", "")
    .split(",")
    .map((range) => {
      const [, m1, d1, m2, d2] =
        /^([a-z]{3})(?: (\d{1,2}))?(?:-([a-z]{3})?(?: ?(\d{1,2}))?)?$/.exec(range.trim()) ?? [];
      const first = monthNames.indexOf(m1 ?? "") + 1;
      const last = m2 === undefined ? first : monthNames.indexOf(m2) + 1;
      if (first === 0 || last === 0 || range.endsWith("-")) throw new OpeningHoursError(text, range);
      const single = m2 === undefined && d2 === undefined;
      const end = Number(d2 ?? (single && d1 !== undefined ? d1 : 31));
      return [first * 100 + Number(d1 ?? 1), last * 100 + end] as const;
    });
}

/** Whether it is open at a moment; `holidays` are the public ones, YYYY-MM-DD. */
export function isOpenAt(
  hours: OpeningHours,
  { date, minutes }: LocalTime,
  holidays: ReadonlySet<LocalDate> = new Set(),
): boolean {
  const today = spansOn(hours, date, holidays);
  if (today.some(({ from, to }) => minutes >= from && minutes < to)) return true;
  return spansOn(hours, addDays(date, -1), holidays).some(({ to }) => minutes + 1440 < to);
}

/** What the last rule that speaks of a day says. A holiday listens to rules for PH, else to those for its weekday. */
function spansOn(
  { rules }: OpeningHours,
  date: LocalDate,
  holidays: ReadonlySet<LocalDate>,
): readonly Span[] {
  const monthDay = Number(date.slice(5, 7)) * 100 + Number(date.slice(8, 10));
  const weekday = weekdayOf(date);
  const holiday = holidays.has(date);
  const inSeason = rules.filter(
    ({ seasons }) =>
      seasons.length === 0 ||
      seasons.some(([from, to]) =>
        from <= to ? monthDay >= from && monthDay <= to : monthDay >= from || monthDay <= to,
      ),
  );
  const forHoliday = holiday ? inSeason.filter(({ publicHoliday }) => publicHoliday).at(-1) : undefined;
  const speaking =
    forHoliday ?? inSeason.filter(({ weekdays }) => weekdays === null || weekdays.has(weekday)).at(-1);
  return speaking?.spans ?? [];
}

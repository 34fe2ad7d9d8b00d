/** A moment on the county's clock. */
export interface LocalTime {
  readonly date: LocalDate;
  /** Minutes since midnight, 0–1439. */
  readonly minutes: number;
}

/** A day as the calendar has it, YYYY-MM-DD. */
export type LocalDate = string;

const dayMs = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const fresh = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  formats.set(timeZone, fresh);
  return fresh;
}

/** What a clock in the zone shows at a moment, as if it were UTC. */
function wallMs(ms: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute);
}

/** Milliseconds a zone is ahead of UTC throughout a UTC day, null on a day when its clocks change. */
const offsets = new Map<string, number | null>();

function offsetOn(utcDay: number, timeZone: string): number | null {
  const key = `${timeZone} ${utcDay}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const [start, end] = [utcDay * dayMs, (utcDay + 1) * dayMs].map((ms) => wallMs(ms, timeZone) - ms);
  const offset = start === end ? start! : null;
  offsets.set(key, offset);
  return offset;
}

/**
 * What a clock in the zone shows. Throws a RangeError for a zone that does not exist.
 *
 * @param timeZone an IANA name such as Asia/Shanghai
 */
export function localTime(ms: number, timeZone: string): LocalTime {
  const offset = offsetOn(Math.floor(ms / dayMs), timeZone);
  const wall = offset === null ? wallMs(ms, timeZone) : ms + offset;
  return {
    date: new Date(wall).toISOString().slice(0, 10),
    minutes: Math.floor((((wall % dayMs) + dayMs) % dayMs) / 60_000),
  };
}

/** The day some days later, or earlier with a negative count. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

/** 0 Monday … 6 Sunday. */
export function weekdayOf(date: LocalDate): number {
  return (new Date(Date.parse(date)).getUTCDay() + 6) % 7;
}

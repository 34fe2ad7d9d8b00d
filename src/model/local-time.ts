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

/**
 * What a clock in the zone shows. Throws a RangeError for a zone that does not exist.
 *
 * @param timeZone an IANA name such as Asia/Shanghai
 */
export function localTime(ms: number, timeZone: string): LocalTime {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, value]),
  );
  return {
    date: `${parts.year}-${parts.month}-${parts.day}`,
    minutes: Number(parts.hour) * 60 + Number(parts.minute),
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

/** A Monday, so that day and hour can be written by the language's own rules. */
const someMonday = Date.UTC(2024, 0, 1);

/** How many hours a week has: one more than the last that `hourOfWeek` tells. */
export const hoursOfWeek = 168;

/** An hour counted from Monday 00:00 as day and hour: 周三 06:00, Wed 06:00. */
export function hourOfWeek(hour: number, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" });
  const day = format.format(someMonday + Math.floor(hour / 24) * 86_400_000);
  return `${day} ${String(hour % 24).padStart(2, "0")}:00`;
}

import { asOfMs } from "./manifest-file";

const hourMs = 3_600_000;
const zoneHours = 8;

/** ISO 8601 at +08:00, to the second. */
export function isoMoment(ms: number): string {
  return new Date(ms + zoneHours * hourMs).toISOString().replace(/\.\d{3}Z$/, "+08:00");
}

/** A time of day on the n-th day before, n = 0 being today. */
export function onDay(daysBefore: number, hourOfDay: number): number {
  const midnight =
    Math.floor((asOfMs + zoneHours * hourMs) / (24 * hourMs)) * 24 * hourMs - zoneHours * hourMs;
  return midnight - daysBefore * 24 * hourMs + Math.round(hourOfDay * 3_600) * 1_000;
}

/** Month-day hour:minute, as a patrol book has it. */
export const shortMoment = (ms: number): string => isoMoment(ms).slice(5, 16).replace("T", " ");

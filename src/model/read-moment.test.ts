import { expect, test } from "vitest";
import { isTimeZone, readMoment } from "./read-moment";

const shanghai = "Asia/Shanghai";

test("a moment with an offset is that moment anywhere", () => {
  // 08:00 at +08:00 is midnight UTC.
  const midnight = Date.UTC(2026, 10, 20);
  expect(readMoment("2026-11-20T08:00:00+08:00", "UTC")).toEqual({ ms: midnight, offset: "given" });
  expect(readMoment("2026-11-20T00:00:00Z", shanghai)).toEqual({ ms: midnight, offset: "given" });
  expect(readMoment("2026-11-19T19:00-0500", shanghai)?.ms).toBe(midnight);
  expect(readMoment("2026-11-20T08:00:00.250+08", shanghai)?.ms).toBe(midnight + 250);
});

test("a moment without an offset is local time of the zone, and says so", () => {
  expect(readMoment("2026-11-20 08:00:00", shanghai)).toEqual({
    ms: Date.UTC(2026, 10, 20),
    offset: "assumed",
  });
  expect(readMoment("2026/11/20 8:00", shanghai)?.ms).toBe(Date.UTC(2026, 10, 20));
  expect(readMoment("2026-11-20", shanghai)?.ms).toBe(Date.UTC(2026, 10, 19, 16));
});

test("summer time is counted where the zone has it", () => {
  // New York is 5 h behind in January and 4 h in July.
  expect(readMoment("2026-01-15 12:00", "America/New_York")?.ms).toBe(Date.UTC(2026, 0, 15, 17));
  expect(readMoment("2026-07-15 12:00", "America/New_York")?.ms).toBe(Date.UTC(2026, 6, 15, 16));
});

test("days and hours that do not exist are refused", () => {
  for (const text of [
    "2026-02-30T00:00:00Z",
    "2026-13-01",
    "2026-11-20T25:00:00Z",
    "2026-11-20T08:61Z",
    "2026-00-10",
  ])
    expect(readMoment(text, shanghai), text).toBeNull();
});

test("what is no date is refused", () => {
  for (const text of ["", "yesterday", "20261120", "2026-11-20T08:00:00+99:00", "45981"])
    expect(readMoment(text, shanghai), text).toBeNull();
});

test("a zone nobody knows is told apart", () => {
  expect(isTimeZone(shanghai)).toBe(true);
  expect(isTimeZone("Asia/Yangqu")).toBe(false);
});

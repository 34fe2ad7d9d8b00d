import { expect, test } from "vitest";
import { localTime } from "./local-time";
import { isOpenAt, OpeningHoursError, parseOpeningHours } from "./opening-hours";

const at = (date: string, clock: string) => {
  const [hours, minutes] = clock.split(":").map(Number);
  return { date, minutes: hours! * 60 + minutes! };
};
// 2026-11-20 is a Friday, 2026-10-01 a Thursday and a public holiday.
const friday = "2026-11-20";
const saturday = "2026-11-21";
const nationalDay = "2026-10-01";
const open = (text: string, date: string, clock: string, holidays: string[] = []) =>
  isOpenAt(parseOpeningHours(text), at(date, clock), new Set(holidays));

test("a car park open 18:00-07:30 is open at 06:00 and closed at 12:00", () => {
  expect(open("Mo-Su 18:00-07:30", friday, "06:00")).toBe(true);
  expect(open("Mo-Su 18:00-07:30", friday, "12:00")).toBe(false);
  expect(open("18:00-07:30", friday, "07:29")).toBe(true);
  expect(open("18:00-07:30", friday, "07:30")).toBe(false);
});

test("on a public holiday the same car park is open all day", () => {
  const hours = "Mo-Su 18:00-07:30; PH 00:00-24:00";
  expect(open(hours, nationalDay, "12:00", [nationalDay])).toBe(true);
  expect(open(hours, nationalDay, "12:00")).toBe(false);
  expect(open("Mo-Fr 18:00-07:30; PH", nationalDay, "12:00", [nationalDay])).toBe(true);
});

test("Friday night runs into Saturday although Saturday has no hours of its own", () => {
  expect(open("Fr 22:00-02:00", saturday, "01:59")).toBe(true);
  expect(open("Fr 22:00-02:00", saturday, "02:00")).toBe(false);
  expect(open("Fr 22:00-26:00", saturday, "01:59")).toBe(true);
  expect(open("Fr 22:00-02:00", friday, "01:00")).toBe(false);
});

test("the last rule that speaks of a day wins", () => {
  expect(open("Mo-Su 08:00-20:00; Sa off", friday, "10:00")).toBe(true);
  expect(open("Mo-Su 08:00-20:00; Sa off", saturday, "10:00")).toBe(false);
  expect(open("Mo-Fr 08:00-12:00,14:00-18:00; PH off", nationalDay, "10:00", [nationalDay])).toBe(false);
  expect(open("Mo-Fr 08:00-12:00,14:00-18:00; PH off", friday, "13:00")).toBe(false);
  expect(open("Mo-Fr 08:00-12:00,14:00-18:00", friday, "14:00")).toBe(true);
});

test("a range of days may run over the week's end, a season over the year's", () => {
  expect(open("Sa-Mo 09:00-17:00", "2026-11-22", "10:00")).toBe(true);
  expect(open("Sa-Mo 09:00-17:00", friday, "10:00")).toBe(false);
  expect(open("Oct-May 08:00-20:00", friday, "10:00")).toBe(true);
  expect(open("Oct-May 08:00-20:00", "2026-07-01", "10:00")).toBe(false);
  expect(open("Nov 21-May 31 08:00-20:00", friday, "10:00")).toBe(false);
  expect(open("Nov 20 08:00-20:00", friday, "10:00")).toBe(true);
  expect(open("Nov 20 08:00-20:00", saturday, "10:00")).toBe(false);
});

test("24/7 never closes, and full-width signs are read", () => {
  expect(open("24/7", nationalDay, "03:00", [nationalDay])).toBe(true);
  expect(open("Mo-Fr 08：00–18：00；Sa off", friday, "17:59")).toBe(true);
});

test.each([
  "",
  ";",
  "周一至周五 8:00-18:00",
  "Mo-Fr",
  "sunrise-sunset",
  "08:00",
  "Mo 08:61-09:00",
  "Mo-Fr 08:00-18:00 oder so",
  "25:00-26:00",
])("“%s” is either whole days or not understood, never guessed", (text) => {
  if (text === "Mo-Fr") expect(open(text, friday, "03:00")).toBe(true);
  else expect(() => parseOpeningHours(text)).toThrow(OpeningHoursError);
});

test("a clock in Shanghai is eight hours ahead of UTC", () => {
  expect(localTime(Date.UTC(2026, 10, 19, 16, 30), "Asia/Shanghai")).toEqual(at(friday, "00:30"));
});

test("on the day clocks change each side of the change has its own hour: Berlin, 25 October 2026, 01:00 UTC", () => {
  expect(localTime(Date.UTC(2026, 9, 25, 0, 30), "Europe/Berlin")).toEqual(at("2026-10-25", "02:30"));
  expect(localTime(Date.UTC(2026, 9, 25, 1, 30), "Europe/Berlin")).toEqual(at("2026-10-25", "02:30"));
  expect(localTime(Date.UTC(2026, 9, 25, 23, 30), "Europe/Berlin")).toEqual(at("2026-10-26", "00:30"));
});

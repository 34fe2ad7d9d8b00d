import { expect, test } from "vitest";
import { parseDms } from "./dms";

test.each([
  ["111°09′00″", 111.15],
  ["37°31′12″", 37.52],
  ["111度9分0秒", 111.15],
  ["东经111°9′0″", 111.15],
  ["E111°9.0'", 111.15],
  ["37:31:12N", 37.52],
  ["37°31'12\"", 37.52],
  ["37°31'12''", 37.52],
  ["111°", 111],
  ["33°30′S", -33.5],
  ["１１１°０９′００″", 111.15],
])("%s", (text, degrees) => {
  expect(parseDms(text)).toBeCloseTo(degrees, 9);
});

test.each(["111.15", "", "111°75′", "abc°", "2024-05-01", "12:00:61"])("%s is not degrees", (text) => {
  expect(parseDms(text)).toBeUndefined();
});

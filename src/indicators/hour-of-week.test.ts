import { expect, test } from "vitest";
import { hourOfWeek } from "./hour-of-week";

test("hour 0 is Monday midnight, 54 = 2·24 + 6 is Wednesday at six, 167 the last of Sunday", () => {
  expect([0, 54, 167].map((hour) => hourOfWeek(hour, "zh-CN"))).toEqual([
    "周一 00:00",
    "周三 06:00",
    "周日 23:00",
  ]);
  expect(hourOfWeek(54, "en")).toBe("Wed 06:00");
});

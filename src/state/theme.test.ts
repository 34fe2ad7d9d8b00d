import { expect, test } from "vitest";
import { localeFor, themeFor } from "./theme";

test("the wall is dark by itself, the others follow the system", () => {
  expect(themeFor(null, "wall", false)).toBe("dark");
  expect(themeFor(null, "desk", false)).toBe("light");
  expect(themeFor(null, "desk", true)).toBe("dark");
  expect(themeFor("sun", "wall", true)).toBe("sun");
});

test("the first language of the browser that we speak decides", () => {
  expect(localeFor(null, ["fr-FR", "en-GB", "zh-CN"])).toBe("en");
  expect(localeFor(null, ["zh-TW", "en"])).toBe("zh-CN");
  expect(localeFor(null, ["fr"])).toBe("zh-CN");
  expect(localeFor("en", ["zh-CN"])).toBe("en");
});

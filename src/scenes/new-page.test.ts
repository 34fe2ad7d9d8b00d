import { expect, test } from "vitest";
import { isOtherVersion } from "./new-page";

const base = "http://wall.county.example/jingluo/";
const running = `${base}assets/index-a1.js`;
const page = (script: string) =>
  `<!doctype html><meta charset="utf-8"><script>0</script><script type="module" crossorigin src="${script}"></script>`;

test("a page that names another main script is of another version", () => {
  expect(isOtherVersion(page("./assets/index-b2.js"), running, base)).toBe(true);
  expect(isOtherVersion(page("./assets/index-a1.js"), running, base)).toBe(false);
  expect(isOtherVersion(page("/jingluo/assets/index-a1.js"), running, base)).toBe(false);
});

test("what a gateway or a login page says is no new version", () => {
  expect(isOtherVersion("<h1>502 Bad Gateway</h1>", running, base)).toBe(false);
  expect(isOtherVersion('<script src="login.js"></script>', running, base)).toBe(false);
});

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { asin, atan, atan2, cos, hypot, sin } from "./portable-math";

/** By the GNU C library 2.36, through Python's `math`: right to the last digit but one at worst. */
const known: readonly (readonly [string, number, number])[] = [
  ["sin 0.5", sin(0.5), 0.479425538604203],
  ["sin 38.06°", sin((38.06 * Math.PI) / 180), 0.6164863405321818],
  ["sin 3", sin(3), 0.1411200080598672],
  ["sin -100", sin(-100), 0.5063656411097588],
  ["cos 0.5", cos(0.5), 0.8775825618903728],
  ["cos 2", cos(2), -0.4161468365471424],
  ["cos 100", cos(100), 0.8623188722876839],
  ["atan 0.3", atan(0.3), 0.2914567944778671],
  ["atan 0.9", atan(0.9), 0.7328151017865066],
  ["atan 2", atan(2), 1.1071487177940904],
  ["atan -40", atan(-40), -1.5458015331759765],
  ["asin 0.1", asin(0.1), 0.1001674211615598],
  ["asin -0.999", asin(-0.999), -1.526071239626163],
  ["atan2 -3 -4", atan2(-3, -4), -2.498091544796509],
];

test.each(known)("%s is right but for the last digit", (_, found, expected) => {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(4.5e-16 * Math.abs(expected));
});

test("the platform's own functions, wherever this runs, agree to two last digits on 100,000 angles", () => {
  for (let i = -50_000; i < 50_000; i++) {
    const angle = i * 1.3e-4;
    expect(Math.abs(sin(angle) - Math.sin(angle))).toBeLessThan(4.5e-16);
    expect(Math.abs(cos(angle) - Math.cos(angle))).toBeLessThan(4.5e-16);
    const share = i / 50_000;
    expect(Math.abs(asin(share) - Math.asin(share))).toBeLessThan(9e-16);
    expect(Math.abs(atan(angle) - Math.atan(angle))).toBeLessThan(4.5e-16);
  }
});

test("what lies on an axis, nothing and what is no number keep their signs", () => {
  for (const y of [0, -0, 1, -1, Number.NaN])
    for (const x of [0, -0, 1, -1]) expect(atan2(y, x), `${y} ${x}`).toBe(Math.atan2(y, x));
  expect([sin(-0), atan(-0), hypot(3, -4)]).toEqual([-0, -0, 5]);
  expect([atan(Number.POSITIVE_INFINITY), asin(1), asin(-1)]).toEqual([
    Math.PI / 2,
    Math.PI / 2,
    -Math.PI / 2,
  ]);
  expect(asin(1.1)).toBeNaN();
});

/** What a figure passes through; what is only drawn, sited or examined may differ in its last digit. */
const rooms = ["../geo", "../geo/coverage", "../geo/kernel", "../indicators"];
/** Turf's own functions are not ours to make alike; no figure is made of them. Heights shade the map. */
const notFigures = new Set(["turf.ts"]);

test("no figure is made with a function whose last digit a browser is free to choose", () => {
  const free =
    /Math\.(sin|cos|tan|asin|acos|atan2?|sinh|cosh|tanh|asinh|acosh|atanh|exp|expm1|log\w*|pow|hypot|cbrt)\b/;
  const faults = rooms.flatMap((room) => {
    const folder = new URL(`${room}/`, import.meta.url);
    return readdirSync(folder)
      .filter((file) => /(?<!\.test)\.ts$/.test(file) && !notFigures.has(file))
      .flatMap((file) => {
        const lines = readFileSync(new URL(file, folder), "utf8").split("\n");
        return lines.flatMap((line) =>
          free.test(line) && !/^\s*(\*|\/[/*])/.test(line) ? [`${room}/${file}: ${line.trim()}`] : [],
        );
      });
  });
  expect(faults).toEqual([]);
});

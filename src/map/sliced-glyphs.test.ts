import { expect, test } from "vitest";
import { sliceGlyphs } from "./sliced-glyphs";

type Sliced = Parameters<typeof sliceGlyphs>[0];

test("the letters asked for come together as if drawn in one go, a few at a time", async () => {
  let nowMs = 0;
  let tasks = 0;
  const perTask: number[] = [0];
  const glyphs = {
    async getGlyphs(wanted: Record<string, Record<string, readonly string[]>>) {
      nowMs += 3;
      perTask[tasks] = (perTask[tasks] ?? 0) + 1;
      return Object.fromEntries(
        Object.entries(wanted).map(([stack, variants]) => [
          stack,
          Object.fromEntries(
            Object.entries(variants).map(([variant, ids]) => [
              variant,
              Object.fromEntries(ids.map((id) => [id, { id }])),
            ]),
          ),
        ]),
      );
    },
  } as unknown as Sliced;
  const timer = setInterval(() => {
    tasks += 1;
  }, 0);
  sliceGlyphs(glyphs, () => nowMs);
  const wanted = { Sans: { default: [..."城关网格河口"] }, Serif: { default: ["县"] } };
  const drawn = (await glyphs.getGlyphs(wanted)) as unknown as Record<
    string,
    Record<string, Record<string, { id: string }>>
  >;
  clearInterval(timer);
  expect(Object.keys(drawn.Sans?.default ?? {}).join("")).toBe("城关网格河口");
  expect(drawn.Serif?.default?.县).toEqual({ id: "县" });
  // 3 ms a letter and 8 ms at a time: never more than three in one task.
  expect(Math.max(...perTask)).toBeLessThanOrEqual(3);
  expect(perTask.length).toBeGreaterThan(1);
});

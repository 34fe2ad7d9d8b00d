import { expect, test } from "vitest";
import type { NearHit } from "../../workers/description";
import { onceEach } from "./once-each";

const hit = (id: string, name: string, metres: number) =>
  ({ id, name, metres, bearingDegrees: 90 }) as unknown as NearHit;

test("the same forest of three years is offered once, as it is in the newest", () => {
  const hits = [
    hit("2020-1", "北坡", 120.2),
    hit("2021-1", "北坡", 120.2),
    hit("2022-1", "北坡", 120.3),
    hit("2022-2", "南坡", 300),
  ];
  expect(onceEach(hits).map(({ id }) => id)).toEqual(["2022-1", "2022-2"]);
});

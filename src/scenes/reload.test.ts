import { expect, test } from "vitest";
import { type ReloadPort, reloadQuietly } from "./reload";

function page(there = true) {
  let note: string | null = null;
  const state = { nowMs: 1_000_000_000, reloads: 0, there };
  const port: ReloadPort = {
    pageIsThere: async () => state.there,
    reload: () => {
      state.reloads += 1;
    },
    read: () => note,
    write: (text) => {
      note = text;
    },
    now: () => state.nowMs,
  };
  return { state, port, damage: (text: string) => port.write(text) };
}
const minute = 60_000;

test("a wall never leaves a page that stands for one that does not come", async () => {
  const { state, port } = page(false);
  expect(await reloadQuietly("watchdog", port)).toBe(false);
  state.there = true;
  expect(await reloadQuietly("watchdog", port)).toBe(true);
  expect(state.reloads).toBe(1);
});

test("a fault that a reload does not mend does not have it blink: a minute, then two, then four", async () => {
  const { state, port } = page();
  const times: number[] = [];
  for (let m = 0; m <= 12; m += 0.5) {
    state.nowMs = 1_000_000_000 + m * minute;
    if (await reloadQuietly("new-version", port)) times.push(m);
  }
  // at once; a minute later; two after that; four after that; the next would be at 7 + 8
  expect(times).toEqual([0, 1, 3, 7]);
});

test("the nightly one is done whatever happened before, and wipes the count", async () => {
  const { state, port } = page();
  await reloadQuietly("watchdog", port);
  expect(await reloadQuietly("nightly", port)).toBe(true);
  state.nowMs += minute;
  expect(await reloadQuietly("watchdog", port)).toBe(true);
});

test("a clock set back does not forbid it for ever, nor does a damaged note", async () => {
  const { state, port, damage } = page();
  await reloadQuietly("watchdog", port);
  state.nowMs -= 10 * 24 * 60 * minute;
  expect(await reloadQuietly("watchdog", port)).toBe(true);
  damage("{");
  expect(await reloadQuietly("watchdog", port)).toBe(true);
});

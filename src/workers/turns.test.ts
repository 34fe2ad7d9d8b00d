import { expect, test } from "vitest";
import { createTurns } from "./turns";

test("waiting jobs go by urgency, equals in the order they came, each in a macrotask of its own", async () => {
  const turns = createTurns();
  const heard: string[] = [];
  const wait = (name: string, urgency: number, order: number) =>
    turns.next({ urgency, order }).then(() => void heard.push(name));
  await Promise.all([
    wait("figures", 5, 1),
    wait("later figure", 2, 4),
    wait("figure", 2, 3),
    wait("draw", 1, 5),
  ]);
  expect(heard).toEqual(["draw", "figure", "later figure", "figures"]);
});

test("a job that gave way goes on before an equal that has not begun", async () => {
  const turns = createTurns();
  const heard: string[] = [];
  const run = async (name: string, order: number) => {
    for (const part of ["begin", "end"]) {
      await turns.next({ urgency: 5, order });
      heard.push(`${name} ${part}`);
    }
  };
  await Promise.all([run("first", 1), run("second", 2)]);
  expect(heard).toEqual(["first begin", "first end", "second begin", "second end"]);
});

test("nobody gives way before the thread was held for a while", () => {
  let nowMs = 0;
  const turns = createTurns(() => nowMs);
  const rank = { urgency: 1, order: 1 };
  expect(turns.breathe(rank)).toBeUndefined();
  nowMs = 11;
  expect(turns.breathe(rank)).toBeUndefined();
  nowMs = 12;
  expect(turns.breathe(rank)).toBeInstanceOf(Promise);
});

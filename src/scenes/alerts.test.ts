import { expect, test } from "vitest";
import { type Alert, callNext, emptyStage, lookAgain } from "./alerts";

const alert = (id: string, kind: Alert["kind"] = "overdue", sinceMs = 0): Alert => ({
  id,
  kind,
  role: kind === "unmanned" ? "posts" : "findings",
  subject: id,
  name: id,
  sinceMs,
});

test("what was overdue before the wall was switched on is not told; a fire is", () => {
  const stage = lookAgain(emptyStage, [alert("old"), alert("f", "fire")], 10);
  expect([stage.on?.id, stage.waiting.length, stage.onSinceMs]).toEqual(["f", 0, 10]);
});

test("what is new afterwards takes the stage once, and is not told again", () => {
  const first = lookAgain(emptyStage, [], 0);
  const news = lookAgain(first, [alert("a")], 1);
  expect(news.on?.id).toBe("a");
  const again = lookAgain(callNext(news, 2), [alert("a")], 3);
  expect([again.on, again.waiting]).toEqual([null, []]);
});

test("fires go first, then posts, then findings; the newest of a kind before the older", () => {
  const stage = lookAgain(
    lookAgain(emptyStage, [], 0),
    [alert("o"), alert("u", "unmanned"), alert("f1", "fire", 1), alert("f2", "fire", 2)],
    1,
  );
  expect([stage.on?.id, ...stage.waiting.map(({ id }) => id)]).toEqual(["f2", "f1", "u", "o"]);
});

test("what is over leaves the stage at once and the next one comes", () => {
  const stage = lookAgain(lookAgain(emptyStage, [], 0), [alert("f", "fire"), alert("o")], 1);
  const out = lookAgain(stage, [alert("o")], 5);
  expect([out.on?.id, out.onSinceMs]).toEqual(["o", 5]);
});

test("what came back after it was over is news again", () => {
  const gone = lookAgain(lookAgain(lookAgain(emptyStage, [], 0), [alert("u", "unmanned")], 1), [], 2);
  expect(lookAgain(gone, [alert("u", "unmanned")], 3).on?.id).toBe("u");
});

test("a flood leaves the list to the list: twelve wait at most", () => {
  const many = Array.from({ length: 50 }, (_, i) => alert(`a${i}`));
  expect(lookAgain(lookAgain(emptyStage, [], 0), many, 1).waiting.length).toBe(11);
});

test("what was kept of before and arrives while the wall comes up is not news either", () => {
  const coming = lookAgain(emptyStage, [], 0, false);
  const kept = lookAgain(coming, [alert("old")], 1);
  expect(kept.on).toBeNull();
  expect(lookAgain(kept, [alert("old"), alert("new")], 2).on?.id).toBe("new");
});

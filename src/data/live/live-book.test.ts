import { expect, test } from "vitest";
import { emptyBook, type LiveBook, tellBook } from "./live-book";
import { readMessage } from "./read-message";

const feature = (id: string, properties: object = {}, at: readonly [number, number] = [112, 38]) => ({
  type: "Feature",
  id,
  properties,
  geometry: { type: "Point", coordinates: at },
});
const tell = (book: LiveBook, message: unknown, nowMs: number, positions = false) =>
  tellBook(book, "l", readMessage(JSON.stringify(message)), { nowMs, positions });
const idsOf = (book: LiveBook) => book.layers.l?.features.map(({ id }) => id);

test("a feature told again takes the place of the one before", () => {
  const once = tell(emptyBook, feature("a", { status: "filed" }), 1);
  const twice = tell(once, feature("a", { status: "closed" }), 2);
  expect(twice.layers.l?.features.map(({ properties }) => properties?.status)).toEqual(["closed"]);
  expect(twice.layers.l?.heardAtMs).toBe(2);
});

test("what is taken out stays out until it is told again", () => {
  const gone = tell(tell(emptyBook, feature("a"), 1), { remove: ["a", "b"] }, 2);
  expect(idsOf(gone)).toEqual([]);
  expect(gone.layers.l?.removed).toEqual(["a", "b"]);
  const back = tell(gone, feature("b"), 3);
  expect(back.layers.l?.removed).toEqual(["a"]);
});

test("facts keep their own time and touch no layer", () => {
  const fact = { value: 80, unit: "1", date: "2026-11-20", source: "weather office" };
  const book = tell(emptyBook, { facts: { fireDangerIndex: fact } }, 5);
  expect(book.facts.fireDangerIndex).toEqual(fact);
  expect([book.factsHeardAtMs, book.layers]).toEqual([5, {}]);
});

test("fixes of one walker are a tail of half an hour", () => {
  const minute = 60_000;
  const fix = (at: number) => feature("w", { at: new Date(at).toISOString(), name: "north" });
  const book = [0, 10, 20, 35].reduce(
    (so, minutes) => tell(so, fix(minutes * minute), 40 * minute, true),
    emptyBook,
  );
  // at minute 35, minutes 10 and 20 are within half an hour; minute 0 is not
  expect(book.layers.l?.walkers[0]?.fixes.map(({ ms }) => ms / minute)).toEqual([10, 20, 35]);
});

test("a fix from the future is taken as of now", () => {
  const book = tell(emptyBook, feature("w", { at: "2100-01-01T00:00:00Z" }), 7, true);
  expect(book.layers.l?.walkers[0]?.fixes).toEqual([{ at: [112, 38], ms: 7 }]);
});

test("a month of messages does not fill the memory", () => {
  let book = emptyBook;
  for (let i = 0; i < 60; i++)
    book = tell(
      book,
      { type: "FeatureCollection", features: Array.from({ length: 100 }, (_, k) => feature(`${i}-${k}`)) },
      i,
    );
  // 6000 were told, the newest 5000 stay
  expect(idsOf(book)?.length).toBe(5000);
  expect(idsOf(book)?.[0]).toBe("10-0");
});

test("a message that cannot be read says what was expected and changes nothing", () => {
  for (const text of ["", "<html>", "{}", "[1]", '{"type":"Feature","properties":{},"geometry":null}'])
    expect(() => readMessage(text)).toThrow(/JSON|expected|id/);
  expect(() => readMessage(JSON.stringify({ ...feature("a"), id: undefined }))).toThrow(/without an id/);
});

import type { Point } from "geojson";
import { expect, test } from "vitest";
import type { Facility } from "../../model/entities";
import { applyEdits } from "./apply-edits";
import type { Edit } from "./edit";
import { addedSoFar, branchOf, editsOf, emptyScenario, redone, undone, withStep } from "./scenario";
import { ScenarioFault } from "./scenario-fault";
import { readScenario, writeScenario } from "./scenario-file";
import { scenarioFromLink, scenarioToLink } from "./scenario-link";

const at = (lng: number, lat: number): Point => ({ type: "Point", coordinates: [lng, lat] });
const toilet = (id: string, lng: number): Facility => ({
  id,
  name: `公厕 ${id}`,
  category: "toilet",
  geometry: at(lng, 38),
});
const base = [toilet("a", 112.1), toilet("b", 112.2), toilet("c", 112.3)];
const move: Edit = { do: "move", role: "facilities", id: "a", geometry: at(112.15, 38.05) };
const add: Edit = { do: "add", role: "facilities", item: toilet("new-1", 112.4) };
const birth = { id: "s1", name: "方案一：东湖北岸", nowMs: 1000 };

test("each edit does what it says, in order, and the base stays as it was", () => {
  const before = structuredClone(base);
  const edits: readonly Edit[] = [
    move,
    { do: "radius", role: "facilities", id: "a", radiusMetres: 800 },
    { do: "close", role: "facilities", id: "b" },
    { do: "remove", role: "facilities", id: "c" },
    add,
    { do: "hours", role: "facilities", id: "new-1", hours: "Mo-Fr 08:00-18:00" },
  ];
  const { items, closed, skipped } = applyEdits("facilities", base, edits);
  expect(items).toEqual([
    { ...base[0], geometry: at(112.15, 38.05), radiusMetres: 800 },
    { ...toilet("new-1", 112.4), openingHours: "Mo-Fr 08:00-18:00" },
  ]);
  expect(closed).toEqual([base[1]]);
  expect(skipped).toEqual([]);
  expect(base).toEqual(before);
});

test("what is closed can be opened again, and a radius given back to the profile", () => {
  const wide = [{ ...toilet("a", 112), radiusMetres: 900 }];
  const { items } = applyEdits("facilities", wide, [
    { do: "close", role: "facilities", id: "a" },
    { do: "open", role: "facilities", id: "a" },
    { do: "radius", role: "facilities", id: "a", radiusMetres: null },
  ]);
  expect(items).toEqual([toilet("a", 112)]);
});

test("an edit of what is gone is told, and so is a name used twice", () => {
  const lost: Edit = { do: "close", role: "facilities", id: "z" };
  const twice: Edit = { do: "add", role: "facilities", item: toilet("a", 1) };
  const { items, skipped } = applyEdits("facilities", base, [lost, twice]);
  expect(items).toEqual(base);
  expect(skipped).toEqual([
    { edit: lost, reason: "gone" },
    { edit: twice, reason: "taken" },
  ]);
});

test("edits of other roles are passed over", () => {
  expect(applyEdits("posts", [], [move, add]).items).toEqual([]);
});

test("undo and redo go one step each, and something new ends what could be redone", () => {
  const one = withStep(emptyScenario("demo", birth), [move], 2000);
  const two = withStep(one, [add], 3000);
  expect(editsOf(two)).toEqual([move, add]);
  const back = undone(two, 4000);
  expect(editsOf(back)).toEqual([move]);
  expect(editsOf(redone(back, 5000))).toEqual([move, add]);
  expect(withStep(back, [move], 6000).undone).toEqual([]);
  expect(undone(emptyScenario("demo", birth), 1).done).toEqual([]);
  // Undone or not, the second new thing is number 2
  expect(addedSoFar(back)).toBe(1);
});

test("a branch goes its own way from where the other stood", () => {
  const one = withStep(emptyScenario("demo", birth), [move], 2000);
  const branch = withStep(branchOf(one, { id: "s2", name: "方案二", nowMs: 3000 }), [add], 4000);
  expect(branch.from).toBe("方案一：东湖北岸");
  expect(editsOf(branch)).toEqual([move, add]);
  expect(editsOf(one)).toEqual([move]);
});

test("a file and a link bring back the same scenario, Chinese names and all", () => {
  const named: Edit = {
    do: "add",
    role: "facilities",
    item: { ...toilet("n", 112), name: "𠮷祥里公厕·北门" },
  };
  const scenario = withStep(withStep(emptyScenario("demo", birth), [move, named], 2000), [add], 3000);
  expect(readScenario(writeScenario(scenario))).toEqual(scenario);
  const shared = scenarioFromLink(scenarioToLink(scenario));
  expect(shared.name).toBe(scenario.name);
  expect(editsOf(shared)).toEqual(editsOf(scenario));
  // A link carries only what a link may: base64url
  expect(scenarioToLink(scenario)).toMatch(/^[\w-]+$/);
});

test("what is no scenario is refused with the place and the reason", () => {
  expect(() => readScenario("{")).toThrow("not JSON");
  expect(() => readScenario('{"format":"other/1"}')).toThrow('“format” is "other/1"');
  const bad = { ...emptyScenario("demo", birth), done: [{ edits: [{ ...move, geometry: at(999, 38) }] }] };
  expect(() => readScenario(writeScenario(bad))).toThrow(/scenario\.done\.0\.edits\.0.*180/);
  const role = writeScenario(withStep(emptyScenario("demo", birth), [move], 2000)).replace(
    '"role": "facilities"',
    '"role": "park"',
  );
  expect(() => readScenario(role)).toThrow(/scenario\.done\.0\.edits\.0\.role.*"park"/);
});

test("a link cut short, or with one letter changed anywhere, is refused", () => {
  const word = scenarioToLink(withStep(emptyScenario("demo", birth), [move, add], 2000));
  for (let end = 0; end < word.length - 1; end += 1)
    expect(() => scenarioFromLink(word.slice(0, end))).toThrow(ScenarioFault);
  for (let at = 0; at < word.length; at += 1) {
    const other = word[at] === "A" ? "B" : "A";
    const changed = word.slice(0, at) + other + word.slice(at + 1);
    let read: unknown = null;
    try {
      read = scenarioFromLink(changed);
    } catch (fault) {
      expect(fault).toBeInstanceOf(ScenarioFault);
    }
    // Bits of the last letter, and of the header, may stand for nothing; then nothing has changed
    if (read !== null) expect(read).toEqual(scenarioFromLink(word));
  }
  expect(() => scenarioFromLink(`${word.slice(0, 9)}%${word.slice(10)}`)).toThrow("it was changed");
});

test("an outline that crosses itself is read by the even-odd rule; one without ground is refused", () => {
  const ring = (...corners: [number, number][]): Edit => ({
    do: "resize",
    role: "parks",
    id: "p",
    geometry: { type: "Polygon", coordinates: [[...corners, corners[0]!]] },
  });
  const reread = (edit: Edit) =>
    editsOf(readScenario(writeScenario(withStep(emptyScenario("demo", birth), [edit], 2000))))[0];
  const bow = reread(ring([112, 38], [112.1, 38.1], [112.1, 38], [112, 38.1]));
  // Two triangles that meet at the crossing
  expect(bow).toMatchObject({ geometry: { type: "MultiPolygon" } });
  expect(() => reread(ring([112, 38], [112.1, 38.1], [112.2, 38.2]))).toThrow(/edits\.0.*no ground/);
});

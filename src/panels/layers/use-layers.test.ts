import { expect, test } from "vitest";
import type { KindEntry } from "../../workers/catalogue";
import { layerChoices } from "./use-layers";

const kind = (id: string, initially: boolean, roles: KindEntry["roles"]): KindEntry => ({
  id,
  group: "base",
  roles,
  dependsOn: [],
  initially,
  picks: null,
});
const kinds = [kind("grids", true, ["grids"]), kind("parks", false, ["parks"])];
const shown = (choices: readonly { kind: KindEntry; visible: boolean }[]) =>
  choices.filter(({ visible }) => visible).map((choice) => choice.kind.id);

test("nothing chosen means each kind's own initial; an empty choice means none", () => {
  expect(shown(layerChoices(kinds, null, {}, []))).toEqual(["grids"]);
  expect(shown(layerChoices(kinds, ["parks", "unknown"], {}, []))).toEqual(["parks"]);
  expect(shown(layerChoices(kinds, [], {}, []))).toEqual([]);
});

test("opacity is a percent of the link, kept between nothing and all", () => {
  const opacities = layerChoices(kinds, null, { grids: 40, parks: 900 }, []).map(({ opacity }) => opacity);
  expect(opacities).toEqual([0.4, 1]);
});

test("a layer whose data the district lacks is marked, not hidden", () => {
  expect(layerChoices(kinds, null, {}, ["parks"]).map(({ missing }) => missing)).toEqual([false, true]);
});

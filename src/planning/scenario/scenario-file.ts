import * as v from "valibot";
import { cleanGeometry } from "../../geo/clean-geometry";
import { facilityCategories, parkClasses, postClasses } from "../../model/entities";
import { type Edit, editableRoles } from "./edit";
import type { Scenario } from "./scenario";
import { ScenarioFault } from "./scenario-fault";

/** What a scenario file says of itself. */
export const scenarioFormat = "jingluo-scenario/1";

const position = v.pipe(
  v.array(v.pipe(v.number(), v.finite())),
  v.check(
    ([lng = 999, lat = 999, ...height]) => Math.abs(lng) <= 180 && Math.abs(lat) <= 90 && height.length <= 1,
    "expected lng within ±180, lat within ±90",
  ),
);
const rings = v.array(v.pipe(v.array(position), v.minLength(4, "a ring has at least four corners")));
const point = v.object({ type: v.literal("Point"), coordinates: position });
const area = v.variant("type", [
  v.object({ type: v.literal("Polygon"), coordinates: rings }),
  v.object({ type: v.literal("MultiPolygon"), coordinates: v.array(rings) }),
]);

const text = v.optional(v.string());
const metres = v.pipe(v.number(), v.minValue(0), v.finite());
const common = { id: v.pipe(v.string(), v.minLength(1)), name: v.string(), responsible: text, phone: text };
const park = v.object({
  ...common,
  geometry: area,
  class: v.picklist(parkClasses),
  historic: v.optional(v.boolean()),
  openingHours: text,
});
const facility = v.object({
  ...common,
  geometry: point,
  category: v.picklist(facilityCategories),
  openingHours: text,
  radiusMetres: v.optional(metres),
});
const post = v.object({
  ...common,
  geometry: point,
  class: v.picklist(postClasses),
  heightMetres: v.optional(metres),
  rangeMetres: v.optional(metres),
  dutyHours: text,
});

const ref = { role: v.picklist(editableRoles), id: common.id };
const edit = v.variant("do", [
  v.variant("role", [
    v.object({ do: v.literal("add"), role: v.literal("parks"), item: park }),
    v.object({ do: v.literal("add"), role: v.literal("facilities"), item: facility }),
    v.object({ do: v.literal("add"), role: v.literal("posts"), item: post }),
  ]),
  v.variant("role", [
    v.object({ do: v.picklist(["move", "resize"]), ...ref, role: v.literal("parks"), geometry: area }),
    v.object({
      do: v.picklist(["move", "resize"]),
      ...ref,
      role: v.picklist(["facilities", "posts"]),
      geometry: point,
    }),
  ]),
  v.object({ do: v.picklist(["remove", "close", "open"]), ...ref }),
  v.object({ do: v.literal("radius"), ...ref, radiusMetres: v.nullable(metres) }),
  v.object({ do: v.literal("hours"), ...ref, hours: v.nullable(v.string()) }),
]);
const steps = v.array(v.object({ edits: v.array(edit), name: text }));
const scenario = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  name: v.pipe(v.string(), v.minLength(1)),
  district: v.string(),
  from: v.nullable(v.string()),
  createdMs: v.number(),
  changedMs: v.number(),
  done: steps,
  undone: steps,
});
const file = v.object({ format: v.literal(scenarioFormat), scenario });

/** A scenario as the text of a file: JSON, with the names as they are. */
export function writeScenario(scenario: Scenario): string {
  return JSON.stringify({ format: scenarioFormat, scenario }, null, 1);
}

/**
 * Reads such a text back. Throws a `ScenarioFault` that says where it is wrong; nothing is read in part. Outlines that
 * cross themselves are read by the even-odd rule, as those of a district's files are.
 */
export function readScenario(source: string): Scenario {
  const data = parsed(source);
  const format = (data as { readonly format?: unknown } | null)?.format;
  if (format !== scenarioFormat) throw wrongFormat(JSON.stringify(format) ?? "–");
  const result = v.safeParse(file, data);
  if (!result.success) throw faultOf(result.issues);
  const read = result.output.scenario as Scenario & { readonly done: { edits: Edit[] }[] };
  return { ...read, done: soundSteps(read.done, "done"), undone: soundSteps(read.undone, "undone") };
}

const wrongFormat = (found: string) =>
  new ScenarioFault("format", `this is not a scenario: “format” is ${found}, expected "${scenarioFormat}"`, {
    found,
    expected: scenarioFormat,
  });

function soundSteps(list: Scenario["done"], name: string): Scenario["done"] {
  return list.map((step, at) => ({
    ...step,
    edits: step.edits.map((edit, place) => soundEdit(edit, `scenario.${name}.${at}.edits.${place}`)),
  }));
}

/** The same edit where its outline is sound, as that of a file would be read where it is not. */
function soundEdit(edit: Edit, path: string): Edit {
  const geometry = edit.do === "add" ? edit.item.geometry : "geometry" in edit ? edit.geometry : null;
  if (geometry === null || geometry.type === "Point") return edit;
  const { geometry: clean, repairs } = cleanGeometry(geometry);
  if (clean === null) throw new ScenarioFault("outline", `${path}: the outline holds no ground`, { path });
  if (repairs.length === 0) return edit;
  return (
    edit.do === "add" ? { ...edit, item: { ...edit.item, geometry: clean } } : { ...edit, geometry: clean }
  ) as Edit;
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ""));
  } catch (fault) {
    const detail = fault instanceof Error ? fault.message : String(fault);
    throw new ScenarioFault("not-json", `the file is not JSON: ${detail}`, { detail });
  }
}

/** The deepest of the issues: the one that came furthest before something was wrong. */
function faultOf(issues: readonly v.BaseIssue<unknown>[]): ScenarioFault {
  const deepest = issues.reduce((best, issue) =>
    (issue.path?.length ?? 0) > (best.path?.length ?? 0) ? issue : best,
  );
  const path = v.getDotPath(deepest as never) ?? "file";
  const expected = deepest.expected ?? deepest.message;
  return new ScenarioFault("field", `${path}: ${deepest.message}`, {
    path,
    expected,
    found: deepest.received,
  });
}

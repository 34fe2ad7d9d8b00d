import * as v from "valibot";
import { facilityCategories, parkClasses, postClasses } from "../../model/entities";
import { type Edit, editableRoles } from "./edit";
import type { Scenario } from "./scenario";

/** What a scenario file says of itself. */
export const scenarioFormat = "jingluo-scenario/1";

const degrees = (most: number) => v.pipe(v.number(), v.minValue(-most), v.maxValue(most));
const position = v.union([
  v.tuple([degrees(180), degrees(90)]),
  v.tuple([degrees(180), degrees(90), v.pipe(v.number(), v.finite())]),
]);
const rings = v.array(v.pipe(v.array(position), v.minLength(4, "a ring has at least four corners")));
const point = v.object({ type: v.literal("Point"), coordinates: position });
const area = v.union([
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
const edit = v.union([
  v.object({ do: v.literal("add"), role: v.literal("parks"), item: park }),
  v.object({ do: v.literal("add"), role: v.literal("facilities"), item: facility }),
  v.object({ do: v.literal("add"), role: v.literal("posts"), item: post }),
  v.object({ do: v.picklist(["move", "resize"]), ...ref, role: v.literal("parks"), geometry: area }),
  v.object({
    do: v.picklist(["move", "resize"]),
    ...ref,
    role: v.picklist(["facilities", "posts"]),
    geometry: point,
  }),
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

/** A file that is no scenario: what is wrong, where, and what was expected. */
export class ScenarioFault extends Error {
  override readonly name = "ScenarioFault";
}

/** A scenario as the text of a file: JSON, with the names as they are. */
export function writeScenario(scenario: Scenario): string {
  return JSON.stringify({ format: scenarioFormat, scenario }, null, 1);
}

/** Reads such a text back. Throws a `ScenarioFault` that says where it is wrong; nothing is read in part. */
export function readScenario(source: string): Scenario {
  const data = parsed(source);
  const format = (data as { readonly format?: unknown } | null)?.format;
  if (format !== scenarioFormat)
    throw new ScenarioFault(
      `this is not a scenario: “format” is ${JSON.stringify(format) ?? "missing"}, expected "${scenarioFormat}"`,
    );
  const result = v.safeParse(file, data);
  if (result.success) return result.output.scenario as Scenario & { readonly done: { edits: Edit[] }[] };
  throw new ScenarioFault(faultOf(result.issues));
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ""));
  } catch (fault) {
    throw new ScenarioFault(
      `the file is not JSON: ${fault instanceof Error ? fault.message : String(fault)}`,
    );
  }
}

/** The deepest of the issues: of the many ways a union can fail, the one that came furthest. */
function faultOf(issues: readonly v.BaseIssue<unknown>[]): string {
  const flat = issues.flatMap((issue): readonly v.BaseIssue<unknown>[] => [issue, ...(issue.issues ?? [])]);
  const deepest = flat.reduce((best, issue) =>
    (issue.path?.length ?? 0) > (best.path?.length ?? 0) ? issue : best,
  );
  const path = (issue: v.BaseIssue<unknown> | undefined) =>
    issue && v.getDotPath(issue as v.BaseIssue<unknown>);
  return `${path(issues[0]) ?? "file"}: ${deepest.message}`;
}

import * as v from "valibot";
import { type LayerEntry, type Manifest, manifestSchema } from "../../model/manifest";
import type { Problem } from "../../model/problem";
import { isTimeZone } from "../../model/read-moment";
import { readJson } from "./read-json";

/** The manifest, or null where it says too little to open anything; and all that is wrong with it. */
export interface ReadManifest {
  readonly manifest: Manifest | null;
  readonly problems: readonly Problem[];
}

export const manifestFile = "manifest.json";

/**
 * Reads `manifest.json`; never throws.
 *
 * A faulty layer, scene or fact is left out with its reasons and the rest is used; a fault anywhere else
 * (the name, the camera, the date) leaves no manifest.
 */
export function readManifest(bytes: Uint8Array): ReadManifest {
  const json = readJson(bytes, manifestFile);
  if ("problem" in json) return { manifest: null, problems: [json.problem] };
  const first = v.safeParse(manifestSchema, json.value);
  if (first.success) return finish(first.output, []);
  const problems = first.issues.flatMap(problemsOf);
  const pruned = withoutFaulty(json.value, first.issues);
  const second = v.safeParse(manifestSchema, pruned);
  return second.success ? finish(second.output, problems) : { manifest: null, problems };
}

function finish(manifest: Manifest, problems: readonly Problem[]): ReadManifest {
  const zone = isTimeZone(manifest.timeZone) ? [] : [zoneProblem(manifest.timeZone)];
  const { layers, repeated } = distinctLayers(manifest.layers);
  return {
    manifest: {
      ...manifest,
      layers: layers.map(({ refresh, ...layer }) => ({
        ...layer,
        ...(refresh === undefined ? {} : { refreshSeconds: layer.refreshSeconds ?? refresh }),
      })),
      timeZone: zone.length === 0 ? manifest.timeZone : "Asia/Shanghai",
    },
    problems: [...problems, ...repeated, ...zone],
  };
}

function zoneProblem(found: string): Problem {
  return manifestProblem("manifest-invalid", "timeZone", { found, expected: "Asia/Shanghai" });
}

function manifestProblem(
  code: string,
  field: string,
  params: Readonly<Record<string, string | number>>,
): Problem {
  return { code, severity: "error", file: manifestFile, field, params };
}

function distinctLayers(layers: readonly LayerEntry[]) {
  const seen = new Set<string>();
  const repeated: Problem[] = [];
  const kept = layers.filter(({ id }, index) => {
    if (seen.has(id)) {
      repeated.push(manifestProblem("manifest-layer-repeated", `layers.${index}.id`, { found: id }));
      return false;
    }
    seen.add(id);
    return true;
  });
  return { layers: kept, repeated };
}

type Issue = v.InferIssue<typeof manifestSchema>;

const keysOf = (issue: Issue): readonly (string | number)[] =>
  (issue.path ?? []).map(({ key }) => key as string | number);

/** One problem for each issue: the path in the manifest, what stands there, what was expected. */
function problemsOf(issue: Issue): readonly Problem[] {
  const path = keysOf(issue).join(".") || "—";
  const missing = issue.received === "undefined";
  const expected = issue.message.startsWith("expected ")
    ? issue.message.slice("expected ".length)
    : (issue.expected ?? issue.message);
  return [
    manifestProblem(missing ? "manifest-missing-field" : "manifest-invalid", path, {
      found: missing ? "—" : issue.received,
      expected,
    }),
  ];
}

/** The same value without the layers, scenes, facts and profiles that have an issue. */
function withoutFaulty(value: unknown, issues: readonly Issue[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  const copy: Record<string, unknown> = withoutStreams({ ...value }, issues);
  for (const list of ["layers", "scenes", "profiles", "scoreCards"] as const) {
    const entries = copy[list];
    const bad = new Set(
      issues
        .map(keysOf)
        .flatMap(([key, index, field]) => (key === list && field !== "stream" ? [index] : [])),
    );
    if (Array.isArray(entries)) copy[list] = entries.filter((_, index) => !bad.has(index));
  }
  const facts = copy.facts;
  if (typeof facts === "object" && facts !== null) {
    const bad = new Set(issues.map(keysOf).flatMap(([key, name]) => (key === "facts" ? [String(name)] : [])));
    copy.facts = Object.fromEntries(Object.entries(facts).filter(([name]) => !bad.has(name)));
  }
  return copy;
}

/** A layer whose stream cannot be opened is still a layer; facts without their stream still stand in the manifest. */
function withoutStreams(copy: Record<string, unknown>, issues: readonly Issue[]): Record<string, unknown> {
  const keys = issues.map(keysOf);
  if (keys.some(([key]) => key === "factsStream")) delete copy.factsStream;
  const bad = new Set(
    keys.flatMap(([key, index, field]) => (key === "layers" && field === "stream" ? [index] : [])),
  );
  if (Array.isArray(copy.layers))
    copy.layers = copy.layers.map((layer: unknown, index) => {
      if (!bad.has(index) || typeof layer !== "object" || layer === null) return layer;
      const { stream: _, ...rest } = layer as Record<string, unknown>;
      return rest;
    });
  return copy;
}

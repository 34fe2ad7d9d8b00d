import { sha256 } from "../../data/read/sha256";
import { editsOf, type Scenario } from "../../planning/scenario/scenario";
import type { Jobs } from "../../workers/jobs";
import { scenarioUrl } from "../../workers/needle/scenario-source";

/** Short addresses of scenarios and what the worker is told for them. */
const told = new Map<string, string>();
const mostTold = 200;

const keys = new WeakMap<readonly unknown[], string>();

/** SHA-256 of what stands in a scenario, so that the same edits are the same district whatever they are called. */
export function scenarioKey(scenario: Scenario): string {
  const known = keys.get(scenario.done);
  if (known !== undefined) return known;
  const key = sha256(new TextEncoder().encode(JSON.stringify(editsOf(scenario))));
  keys.set(scenario.done, key);
  return key;
}

/**
 * The address of a district with a scenario over it, short enough for the key of every answer. Without an edit it is
 * the district itself.
 */
export function scenarioAddress(base: string, scenario: Scenario | null): string {
  if (scenario === null || scenario.done.length === 0) return base;
  const key = scenarioKey(scenario);
  const name = encodeURIComponent(scenario.name);
  const address = `${base}#scenario=${key.slice(0, 32)}-${name}`;
  told.set(address, scenarioUrl(base, { edits: editsOf(scenario), key, name: scenario.name }));
  const [oldest] = told.keys();
  if (told.size > mostTold && oldest !== undefined) told.delete(oldest);
  return address;
}

const wired = new WeakMap<Jobs, Jobs>();

/** The same jobs, for which a scenario's short address says all that the worker needs. */
export function withScenarios(jobs: Jobs): Jobs {
  const known = wired.get(jobs);
  if (known !== undefined) return known;
  const run = ((name: never, request: { readonly district?: string }, options: never) => {
    const full = told.get(request.district ?? "");
    return jobs.run(name, (full === undefined ? request : { ...request, district: full }) as never, options);
  }) as Jobs["run"];
  const made: Jobs = { ...jobs, run };
  wired.set(jobs, made);
  return made;
}

import type { Edit } from "./edit";

/** What one action of the planner changed: undone and redone as one. */
export interface Step {
  readonly edits: readonly Edit[];
  /** What it was done to, as the planner knows it. */
  readonly name?: string;
}

/**
 * A named branch: steps over an untouched base. What was undone is kept until something else is done,
 * so that undo and redo survive a reload.
 */
export interface Scenario {
  readonly id: string;
  readonly name: string;
  /** Id of the district it was made over. */
  readonly district: string;
  /** Name of the branch it began from, null: the base. */
  readonly from: string | null;
  readonly createdMs: number;
  readonly changedMs: number;
  readonly done: readonly Step[];
  /** What can be redone, the next one last. */
  readonly undone: readonly Step[];
}

/** How a new branch is called into being; time and id come from outside. */
export interface Birth {
  readonly id: string;
  readonly name: string;
  readonly nowMs: number;
}

/** A branch without any change. */
export function emptyScenario(district: string, { id, name, nowMs }: Birth): Scenario {
  return { id, name, district, from: null, createdMs: nowMs, changedMs: nowMs, done: [], undone: [] };
}

/** A branch that begins where another one stands; the other goes its own way from here. */
export function branchOf(scenario: Scenario, { id, name, nowMs }: Birth): Scenario {
  return { ...scenario, id, name, from: scenario.name, createdMs: nowMs, changedMs: nowMs, undone: [] };
}

/** With one more step; no edits, no step. What was undone before can not be redone any more. */
export function withStep(scenario: Scenario, edits: readonly Edit[], nowMs: number, name?: string): Scenario {
  if (edits.length === 0) return scenario;
  const step: Step = name === undefined ? { edits } : { edits, name };
  return { ...scenario, done: [...scenario.done, step], undone: [], changedMs: nowMs };
}

/** One step back; the same where there is none. */
export function undone(scenario: Scenario, nowMs: number): Scenario {
  const last = scenario.done.at(-1);
  if (last === undefined) return scenario;
  return {
    ...scenario,
    done: scenario.done.slice(0, -1),
    undone: [...scenario.undone, last],
    changedMs: nowMs,
  };
}

/** One step forward again; the same where there is none. */
export function redone(scenario: Scenario, nowMs: number): Scenario {
  const next = scenario.undone.at(-1);
  if (next === undefined) return scenario;
  return {
    ...scenario,
    done: [...scenario.done, next],
    undone: scenario.undone.slice(0, -1),
    changedMs: nowMs,
  };
}

/** All edits that stand, in order. */
export const editsOf = ({ done }: Pick<Scenario, "done">): readonly Edit[] =>
  done.flatMap(({ edits }) => edits);

/** How many things were added so far, also in steps undone: new ids never come twice. */
export function addedSoFar({ done, undone: later }: Scenario): number {
  return [...done, ...later].flatMap(({ edits }) => edits).filter((edit) => edit.do === "add").length;
}

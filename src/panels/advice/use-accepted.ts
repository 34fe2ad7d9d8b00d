import { useMemo } from "react";
import { editsOf, type Scenario } from "../../planning/scenario/scenario";
import { shownScenario, useScenarioStore } from "../needle/scenario-store";
import { useAdviceStore } from "./advice-store";

/** Suggestions that stand in a scenario: what was undone or removed can be accepted again. */
export function standingIn(
  scenario: Pick<Scenario, "done"> | null,
  accepted: Readonly<Record<string, string>>,
): readonly string[] {
  const there = new Set<string>();
  for (const edit of scenario === null ? [] : editsOf(scenario)) {
    if (edit.do === "add") there.add(edit.item.id);
    if (edit.do === "remove") there.delete(edit.id);
  }
  return Object.keys(accepted).filter((site) => there.has(accepted[site] ?? ""));
}

/** Ids of the suggestions that stand in the scenario on screen. */
export function useAccepted(): readonly string[] {
  const accepted = useAdviceStore((store) => store.accepted);
  const scenario = useScenarioStore(shownScenario);
  return useMemo(() => standingIn(scenario, accepted), [scenario, accepted]);
}

import type { Selection } from "../../state/choice";

/** What a press selects: the likeliest, or the next one under it when one of them already is; null for nothing. */
export function nextCandidate(
  candidates: readonly Selection[],
  selected: Selection | null,
): Selection | null {
  const at = candidates.findIndex(({ role, id }) => role === selected?.role && id === selected.id);
  return candidates[(at + 1) % candidates.length] ?? null;
}

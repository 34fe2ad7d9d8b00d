/**
 * Something that went wrong on the map while the rest goes on. Words under `layers.problem.<code>`,
 * with `kind` (an id of a layer kind) and `detail` (the fault's own words, or a status).
 */
export interface MapProblem {
  readonly code:
    | "layer-failed"
    | "source-failed"
    | "deck-failed"
    | "basemap-failed"
    | "context-lost"
    | "context-restored"
    | "map-failed"
    | "config-damaged";
  readonly kind?: string;
  readonly detail: string;
}

/** A fault's own words. */
export const wordsOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

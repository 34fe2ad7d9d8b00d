import type { LayerOrigin } from "../model/manifest";
import type { OwnLayer } from "../model/own-layer";
import type { Problem } from "../model/problem";
import type { Role } from "../model/role";
import type { Words } from "../model/words";
import type { DistrictSummary } from "./district-summary";

/** Where an own layer is kept. `page`: only until the page is closed, because the browser refused or has no room. */
export type KeptIn =
  | { readonly place: "browser" }
  | { readonly place: "page"; readonly why: "refused" | "full"; readonly detail: string };

/** An own layer before its bytes are hashed and counted. */
export type TakingLayer = Omit<OwnLayer, "hash" | "bytes" | "takenAtMs">;

export type OwnChange =
  | { readonly kind: "remove" }
  | { readonly kind: "rename"; readonly name: Words }
  | { readonly kind: "mode"; readonly mode: OwnLayer["mode"] };

/** An own layer as lists show it; the lines of its repairs are asked for with `own-problems`. */
export interface OwnLayerState {
  readonly id: string;
  readonly role: Role;
  readonly name: Words;
  readonly mode: OwnLayer["mode"];
  readonly date: string;
  readonly features: number;
  readonly bytes: number;
  readonly takenAtMs: number;
  readonly origin: LayerOrigin | null;
  readonly kept: KeptIn;
  /** False where it is off, and where a later one of the same role replaced it. */
  readonly inUse: boolean;
}

/** What can be asked about layers of the user's own. */
export interface OwnJobs {
  /** Takes a layer into its district; the bytes are handed over. */
  "take-layer": [
    {
      readonly district: string;
      readonly layer: TakingLayer;
      readonly content: Uint8Array<ArrayBuffer>;
      /** Every repair and every feature set aside, as JSON: `{ repairs: Problem[], setAside: Problem[] }`. */
      readonly lines: Blob;
    },
    { readonly summary: DistrictSummary; readonly kept: KeptIn },
  ];
  /** Setting one `off` is the way back to what it replaced; removing it also lets go of its data. */
  "change-own": [
    { readonly district: string; readonly id: string; readonly change: OwnChange },
    DistrictSummary,
  ];
  /** Looks again at what the browser keeps: another page may have changed it. */
  "own-again": [{ readonly district: string }, DistrictSummary];
  /** The first so many lines of each; `count` is how many there are. */
  "own-problems": [
    { readonly district: string; readonly id: string; readonly limit: number },
    {
      readonly [K in "repairs" | "setAside"]: { readonly count: number; readonly first: readonly Problem[] };
    },
  ];
}

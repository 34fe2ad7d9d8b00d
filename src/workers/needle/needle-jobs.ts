import type { LiveModel } from "../../planning/live/live-model";
import type { NewThing, ThingRef } from "../../planning/scenario/edit";
import type { FigureChoice, OfDistrict } from "../job-map";

/** What is held and what its figure needs to follow it. */
export interface HeldThings {
  /** The things as they are now, in the order asked for; those that are gone are left out. */
  readonly things: readonly NewThing[];
  readonly model: LiveModel;
  /** The figure that is followed; null where none looks at such things. */
  readonly figure: FigureChoice | null;
}

/** What can be asked by a hand that moves things. */
export interface NeedleJobs {
  /**
   * Takes things up: ones that are there, by id, or new ones not yet anywhere. `figure` is the one in view; where it
   * does not look at things of this kind, the usual one of the kind is followed instead.
   */
  hold: [
    OfDistrict & {
      readonly things: readonly (ThingRef | NewThing)[];
      readonly figure: FigureChoice | null;
      /** Profiles chosen by the reader, by indicator. */
      readonly profiles?: Readonly<Record<string, string>>;
    },
    HeldThings,
  ];
}

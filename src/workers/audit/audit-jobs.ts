import type { MultiPolygon } from "geojson";
import type { RulePart } from "../../indicators/compare-profiles";
import type { NoFigure, Verdict } from "../../indicators/figure";
import type { FireSize, FireSurroundings } from "../../indicators/fire-surroundings";
import type { Summary } from "../../indicators/indicator";
import type { Profile } from "../../indicators/profile";
import type { Score, ScoreCard, ScoreEntry, ScoreSheet } from "../../indicators/score-card";
import type { Problem } from "../../model/problem";
import type { AnswersFor } from "../description";
import type { PlaceEntry } from "../district-summary";
import type { FigureChoice, OfDistrict } from "../job-map";

/** One 口径 beside the others: what it makes of the same data, and where its rules differ from the first one's. */
export interface ComparedRule {
  readonly profile: Profile;
  readonly summary: Summary;
  readonly verdict: Verdict | null;
  /** How many mandatory lines beside that one do not hold. */
  readonly mandatoryMissed: number;
  readonly missing: NoFigure | null;
  readonly differsIn: readonly RulePart[];
}

/** What lies around a fire, with who answers for the ground. */
export interface Surroundings extends Omit<FireSurroundings, "places"> {
  readonly places: readonly PlaceEntry[];
  readonly answers: readonly AnswersFor[];
  /** Class of the fire by what it has burned; null while that is unknown. */
  readonly size: FireSize | null;
}

/** A score card as it stands, and what is wrong with the entries' files. */
export interface ScoredCard {
  readonly card: ScoreCard;
  readonly score: Score;
  /** All entries it was scored with, for a file of them. */
  readonly entries: readonly ScoreEntry[];
  readonly problems: readonly Problem[];
}

/** Ground to be drawn, and its size twice: as drawn, and as the kernel of the figures measures it. */
export interface MeasuredGround {
  /** Null where there is none. */
  readonly geometry: MultiPolygon | null;
  readonly squareMetres: number;
  readonly measuredSquareMetres: number;
}

/** What serves under a figure of reach: ground reached once, twice, three times or more, and land nobody reaches. */
export interface OverlapGround {
  /** By depth 1, 2, 3 and more. */
  readonly depths: readonly MeasuredGround[];
  readonly uncovered: MeasuredGround;
  /** m² of the land that is to be reached, each counted once. */
  readonly landSquareMetres: number;
  readonly services: number;
}

/** What an auditor asks beside a figure's passport. */
export interface AuditJobs {
  /** One figure under every profile that speaks of it. Progress: profiles. */
  compare: [OfDistrict & Omit<FigureChoice, "profile">, readonly ComparedRule[]];
  /** Teams, water, checkpoints and towers by distance and bearing, compounds within the radius, the grid. */
  surroundings: [
    OfDistrict & {
      readonly lng: number;
      readonly lat: number;
      readonly radiusMetres: number;
      readonly burnedSquareMetres: number | null;
    },
    Surroundings,
  ];
  /** How often ground is reached under a figure of reach. Progress: services, then what is measured. Rejects for other figures. */
  overlap: [OfDistrict & FigureChoice, OverlapGround];
  /** The shipped score cards: computed where the data allow, entered where they do not, in the files or by the reader. */
  "score-cards": [OfDistrict & { readonly own?: readonly ScoreSheet[] }, readonly ScoredCard[]];
}

import type { Figure, Verdict } from "../../indicators/figure";
import type { Piece, Summary } from "../../indicators/indicator";
import { failingPieces, keepsTo, mandatoryMissed } from "../../indicators/judge";

/** A figure as it stands for one place. */
export interface FigureHere {
  readonly summary: Summary;
  readonly verdict: Verdict | null;
  /** How many mandatory lines beside that one do not hold. */
  readonly mandatoryMissed: number;
  readonly pieces: readonly Piece[];
  /** What is reached or not: compounds where the figure has them, otherwise its own pieces. */
  readonly reach: readonly Piece[];
  /** False where the figure has no value of its own for the place and speaks of the whole county. */
  readonly ofPlace: boolean;
}

const within = (pieces: readonly Piece[], code: string) =>
  pieces.filter(({ place }) => place.startsWith(code));

/** The lines drawn for the county, asked of one place. */
function judgeHere(verdict: Verdict, value: number, pieces: readonly Piece[]): Verdict {
  const { threshold } = verdict;
  if (verdict.failing === undefined) return { passes: keepsTo(value, threshold), threshold };
  const failing = brokenBy(pieces, verdict).length;
  return { passes: failing === 0, threshold, failing };
}

/** The pieces that break a rule speaking of each of them. */
export function brokenBy(pieces: readonly Piece[], { threshold, failing }: Verdict): readonly Piece[] {
  if (failing === undefined) return [];
  return failingPieces(pieces, threshold);
}

/** The figure of a place by its code, or of the whole county for null. */
export function figureHere(figure: Figure, code: string | null): FigureHere {
  const all = {
    pieces: figure.pieces,
    reach: figure.compounds.length > 0 ? figure.compounds : figure.pieces,
  };
  const county = {
    summary: figure.summary,
    verdict: figure.verdict,
    mandatoryMissed: mandatoryMissed(figure).length,
  };
  if (code === null) return { ...county, ...all, ofPlace: true };
  const pieces = within(all.pieces, code);
  const reach = within(all.reach, code);
  const summary = figure.byPlace[code];
  if (summary === undefined) return { ...county, pieces, reach, ofPlace: false };
  const { value } = summary;
  const judged = (line: Verdict) => (value === null ? [] : [judgeHere(line, value, pieces)]);
  const [verdict = null] = figure.verdict === null ? [] : judged(figure.verdict);
  // The numbers beside a figure are the county's; its further lines are asked of the place as its own is.
  const missed = mandatoryMissed({ verdicts: figure.verdicts.flatMap(judged), measureVerdicts: [] });
  return { summary, verdict, mandatoryMissed: missed.length, pieces, reach, ofPlace: true };
}

/** Whether a figure may be called passing in a word: not while a mandatory line beside its own fails. */
export const passesHere = ({ verdict, mandatoryMissed }: FigureHere): boolean | null =>
  mandatoryMissed > 0 ? false : (verdict?.passes ?? null);

/** The colour of the bar that is drawn to a figure's own line: none where that holds and another, mandatory, does not. */
export function toneHere(here: FigureHere): "plain" | "passes" | "fails" {
  if (here.verdict === null) return "plain";
  if (!here.verdict.passes) return "fails";
  return passesHere(here) === true ? "passes" : "plain";
}

/** Most people first, then households, then area: where a needle helps most. */
const weight = ({ people, households, areaSquareMetres }: Piece) =>
  [people ?? 0, households ?? 0, areaSquareMetres ?? 0] as const;

/** What still wants doing: the uncovered, or what breaks a rule for each piece; the weightiest first. */
export function openPieces({ reach, pieces, verdict }: FigureHere): readonly Piece[] {
  const uncovered = reach.filter(({ covered }) => covered === false);
  const open = uncovered.length > 0 || verdict === null ? uncovered : brokenBy(pieces, verdict);
  return [...open].sort((a, b) => {
    const [mine, other] = [weight(a), weight(b)];
    return other[0] - mine[0] || other[1] - mine[1] || other[2] - mine[2];
  });
}

export interface Totals {
  readonly count: number;
  /** Null where no piece says. */
  readonly households: number | null;
  readonly people: number | null;
  readonly areaSquareMetres: number | null;
}

/** Sums over pieces; what no piece knows is not 0 but unknown. */
export function totalsOf(pieces: readonly Piece[]): Totals {
  const sum = (of: (piece: Piece) => number | undefined) => {
    const known = pieces.map(of).filter((value) => value !== undefined);
    return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
  };
  return {
    count: pieces.length,
    households: sum(({ households }) => households),
    people: sum(({ people }) => people),
    areaSquareMetres: sum(({ areaSquareMetres }) => areaSquareMetres),
  };
}

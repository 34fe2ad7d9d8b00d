import { leastGain } from "../../geo/crs/datum-shift";
import type { ShiftedDatum } from "../../geo/crs/gcj02";
import type { Problem } from "../../model/problem";
import type { LayerShift } from "./known-ground";

const eighths = [
  "north",
  "north-east",
  "east",
  "south-east",
  "south",
  "south-west",
  "west",
  "north-west",
] as const;
export type Heading = (typeof eighths)[number];

/** The eighth of the compass a bearing lies in. */
export function headingOf(bearingDegrees: number): Heading {
  return eighths[Math.round((((bearingDegrees % 360) + 360) % 360) / 45) % 8] ?? "north";
}

/** What is said of a shift: that one was undone, that one is there and was left, or nothing. */
export function shiftProblems(
  datum: ShiftedDatum | null,
  shift: LayerShift | null,
  file: string,
): readonly Problem[] {
  const metres = (value: number | undefined) =>
    value === undefined ? "—" : value.toFixed(value < 10 ? 1 : 0);
  const found = shift !== null && shift.hypothesis !== "none";
  if (datum !== null)
    return [
      {
        ...undone(datum, shift),
        file,
        params: {
          datum: datumName(datum),
          other: found ? datumName(shift.hypothesis as ShiftedDatum) : "",
          before: metres(shift?.offsetsMetres.none),
          after: metres(shift?.offsetsMetres[datum]),
        },
      },
    ];
  if (!found) return [];
  const { before, after } = shift.medianOffsetMetres;
  return [
    {
      code: "datum-left",
      severity: "warning",
      file,
      params: {
        datum: datumName(shift.hypothesis as ShiftedDatum),
        before: metres(before),
        after: metres(after),
        bearing: Math.round(shift.bearingDegrees),
      },
    },
  ];
}

/** What is to be said of a correction, which somebody may have chosen against all signs. */
function undone(datum: ShiftedDatum, shift: LayerShift | null): Pick<Problem, "code" | "severity"> {
  if (shift === null) return { code: "datum-unchecked", severity: "note" };
  if (shift.hypothesis !== "none" && shift.hypothesis !== datum)
    return { code: "datum-other", severity: "warning" };
  const { none, [datum]: left } = shift.offsetsMetres;
  return left < none * leastGain
    ? { code: "datum-undone", severity: "note" }
    : { code: "datum-doubtful", severity: "warning" };
}

/** As people write it. */
export const datumName = (datum: ShiftedDatum) => (datum === "gcj02" ? "GCJ-02" : "BD-09");

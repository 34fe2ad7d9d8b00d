import * as v from "valibot";

/** What a share of cover is a share of. */
export const denominators = ["residential", "built-up", "compounds", "households", "population"] as const;

/** A line that is drawn only where a fact of the county lies in a range, e.g. rainfall. */
const condition = v.object({
  fact: v.string(),
  above: v.optional(v.number()),
  atLeast: v.optional(v.number()),
  atMost: v.optional(v.number()),
  below: v.optional(v.number()),
});

/**
 * A 口径: how one published rule counts. Records, not code: a county adds one by dropping a file.
 */
export const profileSchema = v.object({
  id: v.string(),
  name: v.object({ zh: v.string(), en: v.string() }),
  /** Number of the standard or document, e.g. GB/T 51346-2019. */
  standard: v.string(),
  /** Of the edition; null where what was seen does not say. */
  year: v.nullable(v.number()),
  clause: v.optional(v.string()),
  /** Which indicators it speaks of. */
  indicators: v.array(v.string()),
  /** "at least this many m²: this radius"; a service smaller than every rule does not count. */
  radii: v.optional(
    v.array(
      v.object({
        minSquareMetres: v.number(),
        /** False where the text gives a radius but the least size had to be taken from elsewhere. */
        minimumVerified: v.optional(v.boolean()),
        radiusMetres: v.number(),
        /** Only inside historic quarters. */
        historicOnly: v.optional(v.boolean()),
      }),
    ),
  ),
  /** Radius by facility category, each with the rule it comes from. */
  categoryRadii: v.optional(
    v.record(v.string(), v.object({ radiusMetres: v.number(), standard: v.string(), verified: v.boolean() })),
  ),
  denominator: v.optional(v.picklist(denominators)),
  /** Classes that count, by indicator: park classes, land classes. */
  counts: v.optional(v.record(v.string(), v.array(v.string()))),
  populationBase: v.optional(v.string()),
  /** The natural wetland share of the land above which the rest is taken off the denominator (0.05). */
  wetlandAllowance: v.optional(v.number()),
  /** The ends between the levels of a scale (danger index, burned m²), and to which side an end belongs. */
  levels: v.optional(v.object({ ends: v.array(v.number()), endBelongsTo: v.picklist(["below", "above"]) })),
  /** Forest patches below this do not count. */
  minPatchSquareMetres: v.optional(v.number()),
  /** What the standard leaves open and this record had to choose. */
  remarks: v.optional(v.object({ zh: v.string(), en: v.string() })),
  /** ≤ r counts as covered unless said otherwise. */
  boundaryRule: v.optional(v.picklist(["at-most", "less-than"]), "at-most"),
  thresholds: v.array(
    v.object({
      indicator: v.string(),
      comparison: v.picklist([">", ">=", "<", "<=", "between"]),
      value: v.number(),
      when: v.optional(condition),
      /** The rule speaks of every piece (each grid, each route), not of the total. */
      eachPiece: v.optional(v.boolean()),
      /** Pieces of this group are not held to it, e.g. rural grids to a rule for towns. */
      exceptGroup: v.optional(v.string()),
      /** The upper end of "between", inclusive at both ends. */
      upTo: v.optional(v.number()),
      mandatory: v.boolean(),
      standard: v.string(),
      clause: v.optional(v.string()),
      verified: v.boolean(),
    }),
  ),
  /** Lines drawn for a number beside the figure: the same rule asked of new districts alone, of the poorest town. */
  measureThresholds: v.optional(
    v.array(
      v.object({
        indicator: v.string(),
        /** A key of the indicator's measures. */
        measure: v.string(),
        comparison: v.picklist([">", ">=", "<", "<="]),
        value: v.number(),
        mandatory: v.boolean(),
        standard: v.string(),
        clause: v.optional(v.string()),
        verified: v.boolean(),
      }),
    ),
  ),
  source: v.string(),
  /** Whether the statement was seen in a copy of the text; otherwise 未核实原文 is shown. */
  verified: v.boolean(),
});

export type Profile = v.InferOutput<typeof profileSchema>;
export type Threshold = Profile["thresholds"][number];
export type MeasureThreshold = NonNullable<Profile["measureThresholds"]>[number];

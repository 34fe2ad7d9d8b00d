import * as v from "valibot";

/** What is looked at: a forest zone and its task, a fire checkpoint, a residential compound. */
export const inspectionTasks = ["forest", "checkpoint", "compound"] as const;
export type InspectionTask = (typeof inspectionTasks)[number];

export const tickAnswers = ["yes", "no", "not-applicable"] as const;

/** The role of the district's data each task speaks of, and which of its features. */
export const subjectOf = {
  forest: { role: "forest" },
  checkpoint: { role: "posts", kind: "checkpoint" },
  compound: { role: "compounds" },
} as const satisfies Record<InspectionTask, { readonly role: string; readonly kind?: string }>;

/** What is ticked, in the order it is met on the ground. Words under `inspection.items`. */
export const tickLists = {
  forest: ["kept", "no-felling", "planted", "healthy", "no-fire-hazard", "signs", "restored"],
  checkpoint: ["staffed", "register", "no-fire-sources", "tools", "reachable", "board"],
  compound: ["exits", "corridors", "ebikes", "green", "waste", "board"],
} as const satisfies Record<InspectionTask, readonly string[]>;

const moment = v.pipe(v.string(), v.isoTimestamp());
const lng = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const lat = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const photoSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f-]{8,36}$/)),
  /** The device's own name for it. */
  name: v.string(),
  type: v.string(),
  bytes: v.number(),
  takenAt: moment,
  /** Of the bytes as the device gave them; they are never changed. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

/**
 * One inspection. Persons are named by themselves and nobody is counted or compared; nothing here is sent anywhere: it
 * lies on the device until somebody exports it.
 */
export const inspectionSchema = v.object({
  format: v.literal("jingluo-inspection/1"),
  id: v.pipe(v.string(), v.regex(/^[0-9a-f-]{8,36}$/)),
  /** Grows with every change; two windows on one inspection notice each other by it. */
  revision: v.number(),
  /** Id and name of the district, as its manifest has them. */
  district: v.object({ id: v.string(), name: v.string() }),
  task: v.picklist(inspectionTasks),
  subject: v.object({
    role: v.string(),
    id: v.string(),
    name: v.string(),
    at: v.tuple([lng, lat]),
  }),
  startedAt: moment,
  changedAt: moment,
  /** When the findings themselves (ticks, notes, photos, position) were changed last. */
  foundAt: moment,
  finishedAt: v.nullable(moment),
  /** When it was last written into a file; null while it lies on this device alone. */
  exportedAt: v.nullable(moment),
  /** Where it was made, if whoever made it chose to say. Degrees. */
  position: v.nullable(
    v.object({
      lng,
      lat,
      accuracyMetres: v.nullable(v.number()),
      from: v.picklist(["device", "tap"]),
      at: moment,
    }),
  ),
  ticks: v.record(v.string(), v.object({ answer: v.nullable(v.picklist(tickAnswers)), note: v.string() })),
  note: v.string(),
  /** 谁核查、谁签字、谁负责 */
  checkedBy: v.string(),
  signedBy: v.string(),
  responsible: v.string(),
  /** As drawn on the glass: strokes of x, y, x, y … in shares of the field's width and height. */
  signature: v.nullable(v.object({ strokes: v.array(v.array(share)), signedAt: moment })),
  photos: v.array(photoSchema),
});

export type Inspection = v.InferOutput<typeof inspectionSchema>;
export type InspectionPhoto = Inspection["photos"][number];
export type Subject = Inspection["subject"];

/** A new draft; nothing is ticked, nobody named. */
export function newInspection(given: {
  readonly id: string;
  readonly district: Inspection["district"];
  readonly task: InspectionTask;
  readonly subject: Subject;
  readonly now: string;
}): Inspection {
  const { now, ...rest } = given;
  return {
    format: "jingluo-inspection/1",
    ...rest,
    revision: 0,
    startedAt: now,
    changedAt: now,
    foundAt: now,
    finishedAt: null,
    exportedAt: null,
    position: null,
    ticks: Object.fromEntries(tickLists[given.task].map((item) => [item, { answer: null, note: "" }])),
    note: "",
    checkedBy: "",
    signedBy: "",
    responsible: "",
    signature: null,
    photos: [],
  };
}

/** Whether the findings were changed after somebody had signed them: what was signed is not what stands there. */
export const changedSinceSigned = ({ foundAt, signature }: Inspection): boolean =>
  signature !== null && Date.parse(foundAt) > Date.parse(signature.signedAt);

/** What a finished inspection usually has and this one lacks: message keys under `inspection.lacks`. */
export function lacking(
  inspection: Inspection,
): readonly ("ticks" | "checkedBy" | "signedBy" | "signature" | "responsible")[] {
  const { ticks, checkedBy, signedBy, signature, responsible } = inspection;
  return [
    ...(Object.values(ticks).some(({ answer }) => answer === null) ? (["ticks"] as const) : []),
    ...(checkedBy.trim() === "" ? (["checkedBy"] as const) : []),
    ...(signedBy.trim() === "" ? (["signedBy"] as const) : []),
    ...(signature === null ? (["signature"] as const) : []),
    ...(responsible.trim() === "" ? (["responsible"] as const) : []),
  ];
}

import type { SameKeys } from "../../same-keys";
import type { wall as zh } from "../zh-CN/wall";

export const wall = {
  scene: "Scene {{index}} of {{count}}",
  paused: "Paused",
  keys: "Space pauses, arrow keys change the scene",
  noScenes: "The whole county",
  danger: "Fire danger",
  dangerUnknown: "Fire danger —",
  due: "Findings falling due",
  overdue: "{{n}} overdue",
  dueSoon: "{{n}} in time",
  noneDue: "No open findings",
  asOf: "As of {{moment}}",
  late: "{{time}} late",
  left: "{{time}} left",
  uncovered: "{{n}} not covered",
  households: "{{n}} households",
  people: "{{n}} people",
  waiting: "Computing",
  recovering: "Background computing stopped; starting again",
} satisfies SameKeys<typeof zh>;

import type { SameKeys } from "../../same-keys";
import type { sources as chinese } from "../zh-CN/sources";

/** Where each figure comes from: the document, or our own reason. */
export const sources = {
  "park-coverage": "GB 55014-2021 2.1.3; GB/T 51346-2019 4.3.4, A.0.3",
  "park-area-per-person": "GB 55014-2021 2.1.3; CJJ/T 85-2017 (same base for land and people)",
  "green-cover":
    "Green cover: vertical projection of all vegetation ÷ built-up area (azoutdoor.com; jianbiaoku.com 1957/76336)",
  "green-rate": "Green rate: sum of all green land ÷ built-up area (sdguobiao.com/post/36244.html)",
  "crown-cover":
    "Urban tree crown cover: GB/T 37342-2024 annex A.3 (its contents were seen, the text was not)",
  "shaded-roads":
    "Tree-lined roads of the town: GB/T 37342-2024 annex A.4 (contents seen, text not); which street is one is told by the survey",
  "forest-cover":
    "Forest area and forest cover (yncxym.gov.cn/info/3824/77356.htm); wetland rule LY/T 2004-2012",
  "tree-cover":
    "GB/T 26424-2010 (text not verified): (stands + all shrub + ground of scattered trees) ÷ all land",
  "forest-change": "the three-year look-back asks what changed, not only what is there",
  "forest-two-thirds": "LY/T 2004-2012: at least two thirds of the districts reach the line (w.sf024.com)",
  "danger-level":
    "Forest fire weather levels: ≤25, 26–50, 51–72, 73–90, ≥91 (3dmxku.com 3444284; names QX/T 77-2007)",
  "watch-reach":
    "Watch cover: visible forest ÷ all forest; watched, blind and repeated shares as in a study of Guizhou, 2016",
  "checkpoint-reach":
    "no published spacing of checkpoints was found; shown for comparing places, without a line",
  "entrance-guard":
    "practice: a checkpoint at every main entrance road (xzrbw.cn 407488; hngazk.cn); no standard distance",
  "edge-strips": "the five edges of the fire season's patrol orders; the width is the county's own choice",
  "ranger-load":
    "Zhejiang's forestry rule 2020 no. 1: about 5000 mu of responsibility to each ranger (nbxinxi.com 72953)",
  "facility-cover": "GB 50180-2018 life circle; GB 55013-2021 5.0.1 (toilets)",
  "facility-distance": "a share says who is beyond the radius, not by how much",
  "facility-density": "GB/T 50337 (table as in a rule of Hunan, zhzykj.cn)",
  "facility-open": "hours decide cover: what is closed when it is needed does not serve",
  "patrol-cover":
    "planned routes are judged by ground seen, not by kilometres walked, which invites walking in circles",
  "patrol-area": "planned routes are judged by ground seen, not by kilometres walked",
  "patrol-points": "required points and segments instead of mileage",
  "patrol-route": "route completeness; no standard defines it",
  "patrol-overdue": "each route states its own required interval",
  "patrol-attainment": "Attainment of patrols, village patrol 4 times a month (xinhuang.gov.cn 2024 no. 6)",
  "grid-load": "GB/T 34300-2017 (text not verified): 300–500 households or about 1000 people a grid",
  "grid-staffing": "every grid has someone who answers for it",
  "grid-topology":
    "no gap, no overlap, numbered west to east and north to south: unit grid rules (xiexiebang.com; DB11 reprint)",
  "finding-closure": "Closure rate as named in CJ/T 292 and GB/T 30428.4: closed ÷ due",
  "finding-on-time": "On-time closure as named in CJ/T 292 and GB/T 30428.4: closed in time ÷ due",
  "finding-filing": "Filing rate as named in CJ/T 292 and GB/T 30428.4: filed ÷ reported",
  "finding-rework": "Rework rate as named in CJ/T 292 and GB/T 30428.4: sent back ÷ closed",
  "finding-trend":
    "Year on year and period on period as dashboards show them: (this − reference) ÷ reference",
} satisfies SameKeys<typeof chinese>;

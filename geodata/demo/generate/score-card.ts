import type { ScoreEntry, ScoreSheet } from "../../../src/indicators/score-card";

/** Who might inspect and answer; offices instead of names, because nobody was there. */
const inspectors = ["核查组甲(示意)", "核查组乙(示意)"] as const;
const offices = { forestry: "县林业局(示意)", urban: "县住建局(示意)", water: "县水利局(示意)" } as const;

type Found = Pick<ScoreEntry, "value" | "passes" | "rectification" | "note">;

/** One row over the three years an inspection looks back on. */
interface Story {
  readonly row: string;
  readonly office: keyof typeof offices;
  readonly years: Readonly<Partial<Record<2020 | 2021 | 2022, Partial<Found>>>>;
}

const stories: readonly Story[] = [
  { row: "urban-crown", office: "urban", years: { 2021: { value: 0.238 }, 2022: { value: 0.261 } } },
  {
    row: "shaded-roads",
    office: "urban",
    years: {
      2020: { value: 0.52, rectification: "ordered" },
      2021: { value: 0.57, rectification: "under-way" },
      2022: { value: 0.63, rectification: "done" },
    },
  },
  { row: "road-greening", office: "forestry", years: { 2022: { value: 0.87 } } },
  {
    row: "bank-greening",
    office: "water",
    years: {
      2021: { value: 0.79, rectification: "ordered" },
      2022: { value: 0.82, rectification: "under-way", note: "河口镇段未完成" },
    },
  },
  {
    row: "restored-land",
    office: "forestry",
    years: { 2022: { value: 0.76, rectification: "ordered", note: "两处废弃采石场" } },
  },
  { row: "species-variety", office: "forestry", years: { 2022: { value: 0.18 } } },
  { row: "native-species", office: "forestry", years: { 2022: { value: 0.84 } } },
  {
    row: "village-greening",
    office: "forestry",
    years: {
      2020: { passes: false, rectification: "ordered" },
      2022: { passes: true, rectification: "done" },
    },
  },
  { row: "forest-quality", office: "forestry", years: { 2022: { passes: true } } },
  { row: "disaster-control", office: "forestry", years: { 2022: { passes: true } } },
  {
    row: "old-trees",
    office: "forestry",
    years: { 2020: { value: 1 }, 2022: { value: 0.98, rectification: "ordered", note: "一株古槐未挂牌" } },
  },
  { row: "science-events", office: "forestry", years: { 2021: { value: 4 }, 2022: { value: 6 } } },
  { row: "public-attitude", office: "urban", years: { 2022: { value: 0.913 } } },
  { row: "plan", office: "forestry", years: { 2022: { passes: true } } },
  { row: "records", office: "forestry", years: { 2022: { passes: false, rectification: "under-way" } } },
];

/** The days an inspection was signed; the last is the one of the national inspection of that winter. */
const signedOn = { "2020": "2020-11-18", "2021": "2021-11-16", "2022": "2022-12-07" } as const;

/** What inspectors found in three years: invented, so that the score card has something to show. */
export function demoScores(): ScoreSheet {
  const entries = stories.flatMap(({ row, office, years }, index) =>
    Object.entries(years).map(
      ([year, found]): ScoreEntry => ({
        row,
        year: Number(year),
        ...found,
        inspector: inspectors[index % inspectors.length] ?? inspectors[0],
        signedOn: signedOn[year as keyof typeof signedOn],
        responsible: offices[office],
        evidence: `示意材料 ${year}-${String(index + 1).padStart(2, "0")}`,
        rectification: found.rectification ?? "none",
      }),
    ),
  );
  return { card: "gb-t-37342-2019", entries };
}

import { remember } from "../indicators/memo";
import type { District } from "../model/district";
import { type FeatureRole, featureRoles } from "../model/role";
import type { SearchHit } from "./description";
import { type Entity, itemsOf, placeCodesOf, spotsOf } from "./feature-place";
import type { JobContext } from "./job-context";
import { boundsOf, placeChain } from "./place-entries";

/** Places first, then what people look for by name; tracks are named after days and are not looked for. */
const order: readonly FeatureRole[] = [
  "boundary",
  "towns",
  "villages",
  "grids",
  "compounds",
  "parks",
  "facilities",
  "posts",
  "patrol-routes",
  "keeper-areas",
  "teams",
  "findings",
  "roads",
  "rivers",
];
const searched: readonly FeatureRole[] = [
  ...order,
  ...featureRoles.filter((role) => !order.includes(role) && role !== "patrol-tracks"),
];

interface Match {
  readonly role: FeatureRole;
  readonly index: number;
  readonly matched: SearchHit["matched"];
  /** 0 the name itself, 1 it begins so, 2 within, 3 by code, 4 by pinyin. */
  readonly rank: number;
}

/**
 * Features whose name holds the text, whose code begins with it, or whose name's pinyin initials do.
 *
 * Best first: whole names, beginnings, middles, codes, pinyin; then in the order of the roles and files.
 */
export async function searchFeatures(
  district: District,
  text: string,
  limit: number,
  context: Pick<JobContext, "breathe">,
): Promise<readonly SearchHit[]> {
  const wanted = text.trim().toLowerCase();
  if (wanted === "" || limit <= 0) return [];
  const byPinyin = /^[a-z]{1,12}$/.test(wanted);
  const matches: Match[] = [];
  for (const role of searched) {
    const items = itemsOf(district, role);
    const initials = byPinyin ? await initialsOf(items, context) : null;
    items.forEach((item, index) => {
      const match = matchOf(item, wanted, initials?.[index]);
      if (match !== null) matches.push({ role, index, ...match });
    });
    await context.breathe();
  }
  return matches
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map((match) => hitOf(district, match));
}

function matchOf(
  item: Entity,
  wanted: string,
  initials: string | undefined,
): Pick<Match, "matched" | "rank"> | null {
  const at = item.name.toLowerCase().indexOf(wanted);
  if (at >= 0) return { matched: "name", rank: at > 0 ? 2 : item.name.length === wanted.length ? 0 : 1 };
  const code = "code" in item ? item.code : item.id;
  if (code.toLowerCase().startsWith(wanted)) return { matched: "code", rank: 3 };
  return initials?.startsWith(wanted) === true ? { matched: "pinyin", rank: 4 } : null;
}

/** First letters of each name's syllables, in the order of the items; made once, and only when letters are typed. */
async function initialsOf(
  items: readonly Entity[],
  { breathe }: Pick<JobContext, "breathe">,
): Promise<readonly string[]> {
  const made = remember<{ initials: string[] }>(items, "initials", () => ({ initials: [] })).initials;
  if (made.length === items.length) return made;
  const { pinyin } = await import("pinyin-pro");
  while (made.length < items.length) {
    const name = items[made.length]?.name ?? "";
    made.push(pinyin(name, { pattern: "first", toneType: "none", type: "array" }).join("").toLowerCase());
    await breathe();
  }
  return made;
}

function hitOf(district: District, { role, index, matched }: Match): SearchHit {
  const item = itemsOf(district, role)[index] as Entity;
  const chain = placeChain(district, placeCodesOf(district, role)[index] ?? "");
  const code = "code" in item ? item.code : null;
  return {
    role,
    id: item.id,
    name: item.name,
    code,
    where: chain.filter((place) => place.level !== "county" && place.code !== code).map(({ name }) => name),
    at: spotsOf(district, role)[index] ?? [0, 0],
    bounds: boundsOf(item.geometry),
    matched,
  };
}

import type { Feature } from "geojson";
import type { FacilityCategory } from "../../../src/model/entities";
import type { Use } from "./city";
import { feature, type Pen } from "./geojson-file";
import type { NameBook, PhoneBook } from "./names";
import { distance, type Point } from "./paths";
import { type Prng, prng } from "./prng";
import { fineMetres } from "./raster";
import type { World } from "./world";

interface Kind {
  readonly category: FacilityCategory;
  readonly word: string;
  readonly seat: number;
  readonly towns: number;
  readonly uses: readonly Use[];
  /** Metres at least between two of them. */
  readonly gap: number;
  readonly hours: readonly (string | undefined)[];
}

const office = "Mo-Fr 08:30-12:00,14:30-18:00; PH off";
const always = "24/7";
/** An office's own car park, lent to the neighbourhood when the office is shut. */
const lentCarPark = "Mo-Fr 18:30-07:30; Sa,Su,PH 00:00-24:00";

/** What there is, how much of it, beside which blocks, and when it is open. */
const kinds: readonly Kind[] = [
  {
    category: "toilet",
    word: "公共厕所",
    seat: 44,
    towns: 9,
    uses: ["trade", "park", "public", "courts"],
    gap: 230,
    hours: [always, always, "05:30-22:30", "06:00-22:00"],
  },
  {
    category: "toilet",
    word: "共享厕所(单位开放)",
    seat: 14,
    towns: 0,
    uses: ["public"],
    gap: 260,
    hours: ["Mo-Fr 08:30-18:00; PH off", "Mo-Su 07:30-21:00"],
  },
  {
    category: "rest-station",
    word: "爱心驿站",
    seat: 13,
    towns: 2,
    uses: ["trade", "public"],
    gap: 420,
    hours: ["Mo-Su 06:00-22:00", "Mo-Su 07:00-21:00", always],
  },
  {
    category: "canteen",
    word: "便民餐厅",
    seat: 4,
    towns: 0,
    uses: ["homes", "courts"],
    gap: 900,
    hours: ["Mo-Su 06:30-09:00,11:00-13:30,17:00-19:00", "Mo-Sa 11:00-13:30; PH off"],
  },
  {
    category: "liaison-station",
    word: "联络站",
    seat: 25,
    towns: 9,
    uses: ["homes", "courts", "public"],
    gap: 300,
    hours: [office],
  },
  {
    category: "car-park",
    word: "共享停车场",
    seat: 21,
    towns: 0,
    uses: ["public", "school", "trade"],
    gap: 240,
    hours: [lentCarPark, lentCarPark, "PH,Sa,Su 00:00-24:00; Mo-Fr 19:00-07:00", always],
  },
  {
    category: "ebike-charger",
    word: "电动自行车充电点",
    seat: 56,
    towns: 6,
    uses: ["homes", "courts"],
    gap: 130,
    hours: [always, always, "06:00-23:00"],
  },
  {
    category: "ev-charger",
    word: "电动汽车充电站",
    seat: 9,
    towns: 3,
    uses: ["trade", "public", "industry"],
    gap: 500,
    hours: [always],
  },
  {
    category: "service-station",
    word: "社区服务站",
    seat: 19,
    towns: 4,
    uses: ["homes", "courts", "public"],
    gap: 330,
    hours: [office, "Mo-Sa 08:00-18:00; PH off"],
  },
  {
    category: "health-centre",
    word: "卫生服务中心",
    seat: 5,
    towns: 9,
    uses: ["public", "trade"],
    gap: 700,
    hours: [always, "Mo-Su 08:00-20:00"],
  },
  {
    category: "medicine-point",
    word: "便民取药点",
    seat: 11,
    towns: 3,
    uses: ["trade", "homes"],
    gap: 400,
    hours: ["Mo-Su 08:00-22:00", undefined],
  },
  {
    category: "kindergarten",
    word: "幼儿园",
    seat: 18,
    towns: 6,
    uses: ["homes", "school"],
    gap: 380,
    hours: ["Mo-Fr 07:30-18:00; PH off"],
  },
  {
    category: "primary-school",
    word: "小学",
    seat: 8,
    towns: 9,
    uses: ["school"],
    gap: 480,
    hours: ["Mo-Fr 07:40-17:30; PH off"],
  },
  {
    category: "middle-school",
    word: "中学",
    seat: 4,
    towns: 2,
    uses: ["school"],
    gap: 700,
    hours: ["Mo-Fr 07:00-18:30; PH off"],
  },
  {
    category: "market",
    word: "菜市场",
    seat: 8,
    towns: 5,
    uses: ["trade"],
    gap: 480,
    hours: ["05:30-20:00", "06:00-19:00"],
  },
  {
    category: "eldercare",
    word: "日间照料中心",
    seat: 8,
    towns: 4,
    uses: ["homes", "courts"],
    gap: 600,
    hours: ["Mo-Sa 08:00-18:00; PH off", undefined],
  },
];

/** The middle of a block's southern front, a few metres inside. */
function fronts(
  world: World,
  town: boolean,
  uses: readonly Use[],
): { at: Point; town: number; block: number }[] {
  return world.city.blocks.flatMap(({ town: of, use, c0, c1, r0, r1 }, block) => {
    if (of > 0 !== town || !uses.includes(use) || c1 - c0 > 20) return [];
    const at: Point = [((c0 + c1) / 2) * fineMetres, (r1 - 0.9 - (r1 - r0) * 0.02) * fineMetres];
    return [{ at, town: of, block }];
  });
}

function choose(kind: Kind, world: World, random: Prng): { at: Point; town: number }[] {
  const chosen: { at: Point; town: number }[] = [];
  const take = (
    pool: readonly { at: Point; town: number }[],
    count: number,
    gap: number,
    oneATown: boolean,
  ) => {
    const before = chosen.length;
    for (const place of pool) {
      if (chosen.length - before === count) break;
      if (oneATown && chosen.some(({ town }) => town === place.town)) continue;
      const shifted: Point = [place.at[0] + random.between(-45, 45), place.at[1]];
      if (chosen.every(({ at }) => distance(at, shifted) >= gap))
        chosen.push({ at: shifted, town: place.town });
    }
    return chosen.length - before;
  };
  for (let gap = kind.gap, left = kind.seat; left > 0 && gap > 20; gap *= 0.7)
    left -= take(random.shuffle(fronts(world, false, kind.uses)), left, gap, false);
  const wide: readonly Use[] = [...kind.uses, "trade", "public", "courts"];
  take(random.shuffle(fronts(world, true, wide)), kind.towns, 0, true);
  return chosen;
}

/** The street whose crossing is nearest, for a name. */
function streetNear(world: World, at: Point): string {
  const near = (street: { from: Point; to: Point }) =>
    distance([(street.from[0] + street.to[0]) / 2, (street.from[1] + street.to[1]) / 2], at);
  return world.roads.streets.reduce((best, street) => (near(street) < near(best) ? street : best)).street;
}

/** Services near home, in the seat and the town centres. */
export function serveTowns(world: World, pen: Pen, people: NameBook, phones: PhoneBook): Feature[] {
  const names = new Map<string, number>();
  const numbers = new Map<string, number>();
  return kinds.flatMap((kind) => {
    const random = prng(`facilities/${kind.word}`);
    return choose(kind, world, random).map(({ at }) => {
      const number = (numbers.get(kind.category) ?? 0) + 1;
      numbers.set(kind.category, number);
      const base = `${streetNear(world, at)}${kind.word}`;
      const times = (names.get(base) ?? 0) + 1;
      names.set(base, times);
      const openingHours = random.pick(kind.hours);
      const properties = {
        id: `${kind.category}-${String(number).padStart(2, "0")}`,
        name: times === 1 ? base : `${base}(${times})`,
        category: kind.category,
        openingHours,
        radiusMetres: kind.category === "health-centre" && number <= 2 ? 1_500 : undefined,
        responsible: people.person(),
        phone: phones.next(),
      };
      return feature(properties, pen.point(at));
    });
  });
}

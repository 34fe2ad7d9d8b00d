import type { Feature } from "geojson";
import type { PostClass } from "../../../src/model/entities";
import { nearestVillage } from "./admin";
import { findEntrances } from "./entrances";
import { feature, type Pen } from "./geojson-file";
import { NameBook, type PhoneBook } from "./names";
import type { Point } from "./paths";
import { type Prng, prng } from "./prng";
import type { Ranger } from "./rangers";
import { blur, cellCount, columns } from "./raster";
import { apart, cellX, cellY } from "./settlements";
import type { World } from "./world";

const dutySeason = "Oct 01-Dec 31 07:00-19:00; Jan 01-Jun 15 07:00-20:00";
const towerSeason = "Oct 01-Dec 31 06:30-19:30; Jan 01-Jun 15 06:00-21:00";
/** Entrances that no checkpoint guards yet, by their place in the list. */
const isUnguarded = (index: number) => index % 6 === 3 || index === 20;

interface Book {
  readonly pen: Pen;
  readonly people: NameBook;
  readonly phones: PhoneBook;
  readonly world: World;
  readonly count: Map<PostClass, number>;
}

function post(
  book: Book,
  postClass: PostClass,
  name: string,
  at: Point,
  rest: Record<string, unknown> = {},
): Feature {
  const number = (book.count.get(postClass) ?? 0) + 1;
  book.count.set(postClass, number);
  const id = `${postClass}-${String(number).padStart(2, "0")}`;
  return feature({ id, name, class: postClass, ...rest }, book.pen.point(at));
}

const answering = (book: Book) => ({ responsible: book.people.person(), phone: book.phones.next() });
const short = (name: string) => name.replace(/村$|社区$/, "");
const middle = (cell: number): Point => [cellX(cell), cellY(cell)];

function entrancePosts(book: Book): Feature[] {
  const { world } = book;
  const random = prng("posts/entrances");
  return findEntrances(world.roads.roads, world.forest[2022], world.county.mask).flatMap(
    ({ at, before, road }, i) => {
      const near = short(nearestVillage(world.admin, at).name);
      const entrance = post(book, "forest-entrance", `${near}进山口(${road})`, at);
      if (isUnguarded(i)) return [entrance];
      const staff = {
        ...answering(book),
        dutyHours: i % 7 === 2 ? "24/7" : dutySeason,
        members: random.whole(2, 4),
        rangeMetres: 1_500,
      };
      return [entrance, post(book, "checkpoint", `${near}防火检查站`, before, staff)];
    },
  );
}

function towers(book: Book): Feature[] {
  const random = prng("posts/towers");
  const hills = new NameBook("hills");
  return book.world.lookouts.map((cell) => {
    const heights = { heightMetres: random.whole(9, 16) * 2, rangeMetres: random.whole(12, 18) * 500 };
    return post(book, "watchtower", `${hills.hill()}瞭望塔`, middle(cell), {
      ...answering(book),
      ...heights,
      dutyHours: towerSeason,
      members: 2,
    });
  });
}

/** Cells far from each other among those that hold. */
function scatter(holds: (cell: number) => boolean, count: number, metres: number, random: Prng): number[] {
  const pool: number[] = [];
  for (let cell = columns * 4; cell < cellCount - columns * 4; cell++) if (holds(cell)) pool.push(cell);
  const chosen: number[] = [];
  for (const cell of random.shuffle(pool)) {
    if (chosen.length === count) break;
    if (chosen.every((other) => apart(other, cell) > metres)) chosen.push(cell);
  }
  return chosen.sort((a, b) => a - b);
}

/** 五口 and 五头, water and springs: kinds of place, how many, and where they lie. */
function terrainPosts(book: Book): Feature[] {
  const { terrain, county, waters, forest, roads } = book.world;
  const classes = forest[2022];
  const mask = county.mask;
  const heights = terrain.heights.values;
  const around = blur(terrain.heights, 8).values;
  const wooded = blur(
    { ...terrain.heights, values: Float64Array.from(classes, (code) => (code === 1 || code === 2 ? 1 : 0)) },
    4,
  ).values;
  const edge = (cell: number) => mask[cell] === 1 && wooded[cell]! > 0.2 && wooded[cell]! < 0.6;
  const order = waters.orders;
  const kinds: readonly [PostClass, string, number, number, (cell: number) => boolean][] = [
    ["water", "取水点", 26, 3_200, (cell) => mask[cell] === 1 && order[cell]! >= 2 && wooded[cell]! > 0.08],
    ["gully-mouth", "沟口", 18, 3_000, (cell) => edge(cell) && order[cell] === 1],
    ["road-mouth", "路口", 16, 3_000, (cell) => edge(cell) && roads.network.onRoad[cell] === 1],
    [
      "mountain-mouth",
      "山口",
      12,
      3_500,
      (cell) => edge(cell) && terrain.slope[cell]! > 0.2 && heights[cell]! < around[cell]! - 25,
    ],
    [
      "hilltop",
      "山头",
      14,
      3_500,
      (cell) => mask[cell] === 1 && wooded[cell]! > 0.5 && heights[cell]! > around[cell]! + 85,
    ],
    [
      "field-end",
      "地头",
      16,
      2_500,
      (cell) => edge(cell) && classes[cell] === 0 && terrain.slope[cell]! < 0.12,
    ],
    ["grave", "坟地", 18, 2_500, (cell) => edge(cell) && classes[cell] === 0 && terrain.slope[cell]! > 0.1],
    ["source", "隐患源头", 8, 5_000, (cell) => edge(cell) && terrain.slope[cell]! < 0.16],
  ];
  return kinds.flatMap(([postClass, word, count, metres, holds]) =>
    scatter(holds, count, metres, prng(`posts/${postClass}`)).map((cell) =>
      post(
        book,
        postClass,
        `${short(nearestVillage(book.world.admin, middle(cell)).name)}${word}`,
        middle(cell),
        postClass === "water" ? {} : answering(book),
      ),
    ),
  );
}

/** Mouths of the villages beside the forest; places where people gather. */
function villagePosts(book: Book): Feature[] {
  const { admin, forest } = book.world;
  const random = prng("posts/villages");
  const beside = admin.villages.filter(({ kind, place }) => {
    let trees = 0;
    for (let step = -8; step <= 8; step += 4)
      for (let down = -8; down <= 8; down += 4)
        trees += forest[2022][place.site + step + down * columns] === 1 ? 1 : 0;
    return kind === "village" && trees >= 5;
  });
  const mouths = random
    .shuffle(beside)
    .slice(0, 22)
    .map(({ name, site }) =>
      post(
        book,
        "village-mouth",
        `${short(name)}村口`,
        [site[0] + random.between(-260, 260), site[1] + 240],
        answering(book),
      ),
    );
  const words = ["庙会场", "民宿区", "露营地", "写生基地", "采摘园", "停车观景台"];
  const crowds = random
    .shuffle(beside)
    .slice(0, 6)
    .map(({ name, site }, i) =>
      post(book, "crowd", `${short(name)}${words[i]}`, [site[0] + 420, site[1] - 180], answering(book)),
    );
  return [...mouths, ...crowds];
}

function teams(book: Book): Feature[] {
  const random = prng("posts/teams");
  return book.world.admin.towns.flatMap(({ name, site }, i) => {
    const base = name.replace(/[镇乡]$/, "");
    const own = post(book, "fire-team", `${base}半专业扑火队`, [site[0] + 90, site[1] - 110], {
      ...answering(book),
      members: random.whole(15, 25),
      dutyHours: "24/7",
    });
    if (i !== 0) return [own];
    const professional = post(book, "fire-team", "县森林消防专业队", [site[0] - 900, site[1] - 1_300], {
      ...answering(book),
      members: 50,
      dutyHours: "24/7",
    });
    return [professional, own];
  });
}

/** All fire posts; a required point of a ranger's round names its route. */
export function firePosts(
  world: World,
  rangers: readonly (Ranger & { readonly id: string })[],
  pen: Pen,
  people: NameBook,
  phones: PhoneBook,
): Feature[] {
  const book: Book = { world, pen, people, phones, count: new Map() };
  const points = rangers.flatMap(({ id, points: stations }, i) =>
    stations.map((at, n) => post(book, "patrol-point", `护林${i + 1}线必巡点${n + 1}`, at, { routeId: id })),
  );
  return [
    ...entrancePosts(book),
    ...towers(book),
    ...teams(book),
    ...terrainPosts(book),
    ...villagePosts(book),
    ...points,
  ];
}

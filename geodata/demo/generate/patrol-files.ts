import type { Feature } from "geojson";
import { nearestVillage } from "./admin";
import { collection, feature, type LayerFile, type Pen } from "./geojson-file";
import type { Keeper } from "./keepers";
import { isoMoment, shortMoment } from "./moments";
import type { NameBook, PhoneBook } from "./names";
import { keeperPatrols, type Patrol, rangerPatrols } from "./patrols";
import { prng } from "./prng";
import type { Ranger } from "./rangers";
import type { World } from "./world";

export interface Patrols {
  readonly keepers: readonly Keeper[];
  readonly rangers: readonly (Ranger & { readonly id: string })[];
}

const number = (value: number, digits: number) => String(value).padStart(digits, "0");

export const keeperRoute = (index: number): string => `keeper-${number(index + 1, 2)}`;
export const rangerRoute = (index: number): string => `ranger-${number(index + 1, 2)}`;

function trackFeatures(
  patrols: readonly Patrol[],
  routeId: string,
  duty: string,
  who: string,
  pen: Pen,
): Feature[] {
  return patrols.map(({ startMs, places, seconds }, n) => {
    const properties = {
      id: `${routeId}-${number(n + 1, 2)}`,
      name: `${who} ${shortMoment(startMs)}`,
      routeId,
      duty,
      start: isoMoment(startMs),
      times: seconds,
    };
    return feature(properties, {
      type: "LineString",
      coordinates: places.map((place) => pen.position(place)),
    });
  });
}

/** Keepers' areas, all routes and thirty days of tracks. */
export function patrolFiles(
  world: World,
  { keepers, rangers }: Patrols,
  pens: { fine: Pen; coarse: Pen },
  people: NameBook,
  phones: PhoneBook,
): LayerFile[] {
  const areas: Feature[] = [];
  const routes: Feature[] = [];
  const tracks: Feature[] = [];
  keepers.forEach((keeper, i) => {
    const routeId = keeperRoute(i);
    const who = people.person();
    const answer = { responsible: who, phone: phones.next() };
    areas.push(
      feature(
        {
          id: `area-${number(i + 1, 2)}`,
          name: `${keeper.street}管家责任区${number(i + 1, 2)}`,
          routeId,
          ...answer,
        },
        keeper.area,
      ),
    );
    routes.push(
      feature(
        {
          id: routeId,
          name: `${keeper.street}管家路线${number(i + 1, 2)}`,
          duty: "street-keeper",
          requiredIntervalHours: i % 9 === 8 ? 48 : 24,
          ...answer,
        },
        pens.coarse.lines(keeper.lines),
      ),
    );
    tracks.push(...trackFeatures(keeperPatrols(keeper.walk, i), routeId, "street-keeper", who, pens.coarse));
  });
  rangers.forEach(({ id, path, points }, i) => {
    const who = people.person();
    const near = nearestVillage(world.admin, points[0] ?? path[0]!).name.replace(/村$/, "");
    routes.push(
      feature(
        {
          id,
          name: `${near}护林路线${number(i + 1, 2)}`,
          duty: "ranger",
          requiredIntervalHours: 72,
          responsible: who,
          phone: phones.next(),
        },
        pens.coarse.line(path),
      ),
    );
    tracks.push(...trackFeatures(rangerPatrols(path, i), id, "ranger", who, pens.coarse));
  });
  return [
    collection("keeper-areas.geojson", areas),
    collection("patrol-routes.geojson", routes),
    collection("patrol-tracks.geojson", tracks),
  ];
}

export const teamCount = 94;
export const volunteerCount = 1_083;

/** 94 teams that together are exactly 1,083 people, most of them in the seat. */
export function teamFile(world: World, pen: Pen, people: NameBook, phones: PhoneBook): LayerFile {
  const random = prng("teams");
  const { grids, villages } = world.admin;
  const homes = random
    .shuffle(grids.filter(({ plan, households }) => plan.blocks.length > 0 && households > 120))
    .slice(0, 68);
  const rural = random
    .shuffle(grids.filter(({ plan, households }) => plan.cells.length > 0 && households >= 18))
    .slice(0, teamCount - homes.length);
  const places = [...homes, ...rural].sort((a, b) => (a.code < b.code ? -1 : 1));
  const wishes = places.map(() => random.between(6, 17));
  const sum = wishes.reduce((a, b) => a + b, 0);
  const sizes = wishes.map((wish) => Math.floor((wish / sum) * volunteerCount));
  for (let left = volunteerCount - sizes.reduce((a, b) => a + b, 0), i = 0; left > 0; left--, i++)
    sizes[i % sizes.length] = sizes[i % sizes.length]! + 1;
  const words = ["党员", "文明实践", "银龄", "青年", "巾帼", "共建单位"];
  const features = places.map(({ code, middle, village }, i) => {
    const name = `${villages[village]!.name.replace(/村$|社区$/, "")}${random.pick(words)}志愿服务队${number(i + 1, 2)}`;
    const properties = {
      id: `team-${number(i + 1, 2)}`,
      name,
      members: sizes[i],
      gridCode: code,
      responsible: people.person(),
      phone: phones.next(),
    };
    return feature(properties, pen.point(middle));
  });
  return collection("teams.geojson", features);
}

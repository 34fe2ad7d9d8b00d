import type { Feature } from "geojson";
import type { Finding } from "../../../src/model/entities";
import type { AdminGrid } from "./admin";
import { feature, type Pen } from "./geojson-file";
import { asOfMs } from "./manifest-file";
import { isoMoment } from "./moments";
import type { NameBook, PhoneBook } from "./names";
import type { Point } from "./paths";
import { type Prng, prng } from "./prng";
import type { World } from "./world";

export const findingCount = 300;
const hourMs = 3_600_000;

interface Category {
  readonly name: string;
  readonly where: "town" | "country";
  /** Hours allowed from filing to closing. */
  readonly hours: number;
  readonly notes: readonly string[];
}

const categories: readonly Category[] = [
  {
    name: "市容环境",
    where: "town",
    hours: 24,
    notes: ["垃圾堆放", "卫生死角", "小广告成片", "建筑垃圾未清运"],
  },
  { name: "占道经营", where: "town", hours: 24, notes: ["店外经营", "流动摊贩占道", "夜市占用盲道"] },
  { name: "停车秩序", where: "town", hours: 24, notes: ["机动车乱停", "电动车占用人行道", "消防通道停车"] },
  { name: "公用设施", where: "town", hours: 72, notes: ["井盖破损", "路灯不亮", "护栏缺损", "路面塌陷"] },
  { name: "消防隐患", where: "town", hours: 72, notes: ["楼道堆物", "飞线充电", "电表箱老化", "灭火器过期"] },
  { name: "小区物业", where: "town", hours: 168, notes: ["墙皮脱落", "仓库门锈蚀", "绿化缺损", "污水外溢"] },
  { name: "违规用火", where: "country", hours: 4, notes: ["地头焚烧秸秆", "上坟烧纸", "林缘吸烟"] },
  { name: "林缘可燃物", where: "country", hours: 168, notes: ["林缘柴草堆", "防火隔离带杂草", "枯枝堆积"] },
  { name: "河道与道路", where: "country", hours: 168, notes: ["河道倾倒垃圾", "路肩冲毁", "标志牌倒伏"] },
  { name: "林地占用", where: "country", hours: 360, notes: ["疑似毁林开荒", "采石越界", "堆料压占林地"] },
];

/** A place inside a grid: a lot's front in town, near the middle in the country. */
function placeIn(grid: AdminGrid, world: World, random: Prng): Point {
  if (grid.plan.blocks.length === 0)
    return [grid.middle[0] + random.between(-260, 260), grid.middle[1] + random.between(-260, 260)];
  const block = world.city.blocks[random.pick(grid.plan.blocks)]!;
  const x = random.between(block.c0 + 0.7, block.c1 - 0.7) * 20;
  const y = random.next() < 0.5 ? (block.r0 + 0.8) * 20 : (block.r1 - 0.8) * 20;
  return [x, y];
}

type Times = Pick<Finding, "status"> & {
  foundMs: number;
  filedMs?: number;
  dueMs?: number;
  closedMs?: number;
  reworks?: number;
};

/** The life of a finding, at whatever stage it has reached by now; times lie on whole minutes. */
function life(hours: number, random: Prng): Times {
  const minute = (ms: number) => Math.floor(ms / 60_000) * 60_000;
  const luck = random.next();
  const foundMs = minute(
    asOfMs -
      hourMs * (luck < 0.2 ? random.between(0.4, Math.min(96, hours * 1.5)) : random.between(6, 60 * 24)),
  );
  const ageHours = (asOfMs - foundMs) / hourMs;
  if (ageHours < 3 && random.next() < 0.7) return { status: "reported", foundMs };
  if (random.next() < 0.045) return { status: "rejected", foundMs };
  const filedMs = minute(foundMs + hourMs * random.between(0.2, Math.min(5, ageHours * 0.6)));
  const dueMs = minute(filedMs + hourMs * hours);
  const reworks = random.next() < 0.06 ? random.whole(1, 2) : 0;
  const takes =
    hours * hourMs * (random.next() < 0.86 ? random.between(0.15, 0.98) : random.between(1.05, 2.4));
  const closedMs = minute(filedMs + takes);
  const isLeftLying = random.next() < 0.08;
  if (closedMs <= asOfMs && !isLeftLying)
    return { status: "closed", foundMs, filedMs, dueMs, closedMs, reworks };
  const stage = random.next();
  const status = isLeftLying || stage < 0.55 ? "dispatched" : stage < 0.75 ? "filed" : "resolved";
  return { status, foundMs, filedMs, dueMs, reworks };
}

/** Where findings come from: many from the crowded seat, fire hazards from the hills. */
function pool(world: World, where: Category["where"]): AdminGrid[] {
  const { grids } = world.admin;
  return where === "town"
    ? grids.filter(({ plan }) => plan.blocks.length > 0)
    : grids.filter(({ plan }) => plan.cells.length > 0);
}

/** Three hundred findings of the last sixty days, in every state. */
export function recordFindings(world: World, pen: Pen, people: NameBook, phones: PhoneBook): Feature[] {
  const random = prng("findings");
  const grids = { town: pool(world, "town"), country: pool(world, "country") };
  const responsible = new Map<string, { responsible: string; phone: string }>();
  const found = Array.from({ length: findingCount }, () => {
    const where = random.next() < 0.72 ? "town" : "country";
    const category = random.pick(categories.filter((candidate) => candidate.where === where));
    return { category, note: random.pick(category.notes), times: life(category.hours, random) };
  }).sort((a, b) => a.times.foundMs - b.times.foundMs);
  return found.map(({ category, note, times }, i) => {
    let position = pen.position([0, 0]);
    let grid: AdminGrid | undefined;
    while (grid === undefined) {
      position = pen.position(placeIn(random.pick(grids[category.where]), world, random));
      grid = world.admin.gridAt(position);
    }
    const who = responsible.get(grid.code) ?? { responsible: people.person(), phone: phones.next() };
    responsible.set(grid.code, who);
    const moment = (ms: number | undefined) => (ms === undefined ? undefined : isoMoment(ms));
    const properties = {
      id: `finding-${String(i + 1).padStart(3, "0")}`,
      name: note,
      category: category.name,
      status: times.status,
      foundAt: isoMoment(times.foundMs),
      filedAt: moment(times.filedMs),
      dueAt: moment(times.dueMs),
      closedAt: moment(times.closedMs),
      reworks: times.reworks === 0 ? undefined : times.reworks,
      gridCode: grid.code,
      ...who,
    };
    return feature(properties, { type: "Point", coordinates: position });
  });
}

import type { AreaGeometry } from "./admin";
import { collection, feature, type LayerFile, type Pen } from "./geojson-file";
import { NameBook, type PhoneBook } from "./names";
import { dissolve, partition } from "./partition";
import type { Point } from "./paths";
import { prng } from "./prng";
import { columns, fineMetres, finePerCell, rows } from "./raster";
import type { World } from "./world";

const number = (value: number, digits: number) => String(value).padStart(digits, "0");

function ringMiddle(ring: readonly Point[]): Point {
  const corners = ring.slice(1);
  return [
    corners.reduce((sum, [x]) => sum + x, 0) / corners.length,
    corners.reduce((sum, [, y]) => sum + y, 0) / corners.length,
  ];
}

/** Outlines of the seat and of the town centres: the outer borders of their blocks. */
function builtShapes(world: World): Map<number, AreaGeometry> {
  const width = columns * finePerCell;
  const values = new Int16Array(width * rows * finePerCell).fill(-1);
  for (const { town, c0, r0, c1, r1 } of world.city.blocks) {
    for (let row = r0; row < r1; row++) values.fill(town, row * width + c0, row * width + c1);
  }
  const arcs = partition(
    { columns: width, rows: rows * finePerCell, values },
    {
      step: fineMetres,
      stride: 1,
      smoothing: 0,
      toleranceMetres: 0.1,
      digits: 5,
      toLngLat: world.placement.toLngLat,
      isFixed: () => true,
    },
  );
  return dissolve(arcs, (town) => town);
}

function townNameOf(world: World, town: number): string {
  return world.admin.towns.find(({ site }) => site === world.city.middles[town])!.name;
}

/** Built-up areas, residential land and compounds. */
export function homeFiles(world: World, pen: Pen, people: NameBook, phones: PhoneBook): LayerFile[] {
  const random = prng("compounds");
  const names = new NameBook("compounds");
  const builtUp = [...builtShapes(world)].map(([town, geometry]) => {
    const name =
      town === 0
        ? "县城建成区"
        : `${townNameOf(world, town)}镇区`.replace("镇镇区", "镇区").replace("乡镇区", "乡集镇区");
    return feature({ id: `built-up-${number(town, 2)}`, name }, geometry);
  });
  const residential = world.lots.map(({ ring, kind, households }, i) => {
    const population = Math.round(households * 2.75);
    const name = kind === "compound" ? "住宅小区用地" : "平房院落用地";
    return feature(
      { id: `residential-${number(i + 1, 3)}`, name, households, population },
      pen.polygon(ring),
    );
  });
  const compounds = world.lots
    .filter(({ kind }) => kind === "compound")
    .map(({ ring, households }, i) => {
      const properties = {
        id: `compound-${number(i + 1, 3)}`,
        name: names.compound(),
        households,
        population: Math.round(households * 2.75),
        management: random.next() < 0.74 ? "物业公司" : random.next() < 0.5 ? "业主委员会" : "社区代管",
        gridCode: world.admin.gridAt(pen.position(ringMiddle(ring)))?.code,
        responsible: people.person(),
        phone: phones.next(),
      };
      return feature(properties, pen.polygon(ring));
    });
  return [
    collection("built-up.geojson", builtUp),
    collection("residential.geojson", residential),
    collection("compounds.geojson", compounds),
  ];
}

const parkWords =
  "望湖 揽翠 听松 迎曦 栖霞 拾光 知春 丹枫 芳菲 沁园 鹿鸣 月坛 槐香 柳岸 杏坛 桃蹊 竹溪 兰亭 菊圃 梅园 云台 晚晴 初心 同心 致远 思源 和悦 雅集 清风 明德 书香 棋趣 童趣 康乐 晨练 邻里 百姓 街角 古井 钟楼 牌坊 石桥 水岸 长堤 浅滩 观鹭 苇塘 芦荻 蔷薇 丁香 海棠 紫藤 玉兰 国槐 银杏 白杨 连翘 榆叶 碧桃 青檀".split(
    " ",
  );
const parkSuffix = {
  large: "公园",
  riverside: "滨河绿地",
  block: "公园",
  square: "广场",
  pocket: "口袋公园",
  town: "游园",
} as const;

/** Parks with their classes and hours. */
export function parkFile(world: World, pen: Pen, people: NameBook, phones: PhoneBook): LayerFile {
  const random = prng("park-names");
  const words = random.shuffle(parkWords);
  const parks = world.parks.map(({ class: parkClass, kind, ring, historic, town }, i) => {
    const word = words[i % words.length]!;
    const name = `${town > 0 ? townNameOf(world, town).replace(/[镇乡]$/, "") : ""}${word}${parkSuffix[kind]}`;
    const openingHours =
      kind === "large" ? "05:30-22:30" : kind === "block" && random.next() < 0.3 ? "06:00-22:00" : "24/7";
    const answer = { responsible: people.person(), phone: phones.next() };
    return feature(
      {
        id: `park-${number(i + 1, 2)}`,
        name,
        class: parkClass,
        historic: historic || undefined,
        openingHours,
        ...answer,
      },
      pen.polygon(ring),
    );
  });
  return collection("parks.geojson", parks);
}

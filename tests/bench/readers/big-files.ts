import { createWriteStream, existsSync, statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { zipSync } from "fflate";
import { seeded, star } from "../workloads";

export const polygonCount = 200_000;
export const rowCount = 100_000;

/** Corners of a polygon: so many that 200,000 of them make 200 MB. */
const corners = 36;
const seed = 20261122;
const classes = ["乔木林", "灌木林", "竹林", "未成林造林地", "宜林地"];

/** 200,000 forest parcels of about 1 kB each, as GIS software writes them: one a line, seven decimals. */
export async function bigGeoJson(folder: string): Promise<string> {
  const path = join(folder, "readers-parcels.geojson");
  if (existsSync(path) && statSync(path).size > 190e6) return path;
  const random = seeded(seed);
  const out = createWriteStream(path);
  out.write('{"type":"FeatureCollection","name":"小班","features":[\n');
  for (let index = 0; index < polygonCount; index += 1) {
    const [x, y] = [(index % 500) * 120 - 30_000, Math.floor(index / 500) * 120 - 24_000];
    const properties = {
      NIAN_DU: 2025,
      XIAO_BAN: `${index + 1}`.padStart(6, "0"),
      DI_LEI: classes[Math.floor(random() * classes.length)],
      MIAN_JI: Math.round(random() * 900) / 10,
      MING_CHENG: `${index + 1}号小班`,
    };
    const feature = { type: "Feature", properties, geometry: star(random, x, y, 55, corners) };
    const more = out.write(`${JSON.stringify(feature)}${index + 1 < polygonCount ? "," : ""}\n`);
    if (!more) await new Promise<void>((drained) => out.once("drain", () => drained()));
  }
  out.end("]}\n");
  await finished(out);
  return path;
}

const services = ["公厕", "爱心驿站", "便民餐厅", "停车场", "联络站"];
const columns = [
  "编号",
  "名称",
  "类别",
  "经度",
  "纬度",
  "面积",
  "日期",
  "联系人",
  "电话",
  "备注",
  "数量",
  "合计",
];

/** 100,000 rows of twelve columns with shared texts, numbers and dates, as Excel writes them. */
export async function bigXlsx(folder: string): Promise<string> {
  const path = join(folder, "readers-facilities.xlsx");
  if (existsSync(path)) return path;
  const random = seeded(seed);
  const texts: string[] = [...columns];
  const share = (text: string) => texts.push(text) - 1;
  const kinds = services.map(share);
  const rows = [
    `<row r="1">${columns.map((_, at) => `<c r="${letter(at)}1" t="s"><v>${at}</v></c>`).join("")}</row>`,
  ];
  for (let index = 0; index < rowCount; index += 1) {
    const r = index + 2;
    const text = (at: number, key: number) => `<c r="${letter(at)}${r}" t="s"><v>${key}</v></c>`;
    const number = (at: number, value: number) => `<c r="${letter(at)}${r}"><v>${value}</v></c>`;
    const kind = kinds[Math.floor(random() * kinds.length)] as number;
    rows.push(
      `<row r="${r}">${[
        number(0, index + 1),
        text(1, share(`第${index + 1}处`)),
        text(2, kind),
        number(3, Math.round((112.4 + random() * 0.5) * 1e7) / 1e7),
        number(4, Math.round((37.8 + random() * 0.5) * 1e7) / 1e7),
        number(5, Math.round(random() * 1e5) / 10),
        `<c r="G${r}" s="1"><v>${45000 + Math.floor(random() * 900)}</v></c>`,
        text(7, kind),
        text(8, share(`138${String(Math.floor(random() * 1e8)).padStart(8, "0")}`)),
        text(9, kind),
        number(10, Math.floor(random() * 500)),
        `<c r="L${r}"><f>F${r}*K${r}</f><v>${Math.round(random() * 1e6)}</v></c>`,
      ].join("")}</row>`,
    );
  }
  await writeFile(path, packed(rows, texts));
  return path;
}

const letter = (at: number) => String.fromCharCode(65 + at);

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const rels = "http://schemas.openxmlformats.org/package/2006/relationships";
const types = "http://schemas.openxmlformats.org/package/2006/content-types";
const part = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function packed(rows: readonly string[], texts: readonly string[]): Uint8Array {
  const files = {
    "[Content_Types].xml": `${head}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${part}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${part}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${part}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${part}.sharedStrings+xml"/></Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="便民设施" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/styles.xml": `${head}<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `${head}<sst xmlns="${main}" count="${texts.length}" uniqueCount="${texts.length}">${texts.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
    "xl/worksheets/sheet1.xml": `${head}<worksheet xmlns="${main}"><sheetData>${rows.join("")}</sheetData></worksheet>`,
  };
  const encoder = new TextEncoder();
  const bytes = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, encoder.encode(text)]));
  return zipSync(bytes, { level: 6, mtime: new Date(2000, 0, 1) });
}

import { patched, utf8 } from "../build/bytes";
import { rowOf, sheetData, workbookOf } from "../build/workbook";
import { zipOf } from "../build/zip";
import type { BadCase, GoodCase } from "../case";
import { fromGdal } from "./binary";
import { lishi } from "./places";

const xlsFile = fromGdal("workbook.xls");

const header = rowOf(1, "名称", "经度", "纬度");
const plain = sheetData(header, rowOf(2, "宝山花园", 111.15, 37.52), rowOf(3, "蔚汾镇", 111.13, 38.46));
const one = (body: string) => [{ name: "Sheet1", body }];
const twoLayer = { count: 2, first: lishi.lngLat, names: ["宝山花园", "蔚汾镇"], format: "xlsx" };
const dateStyles =
  '<numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/></cellXfs>';
// 45413 is 2024-05-01 in the 1900 system; 43951 is the same day in the 1904 system.
const dated = (serial: number, style: number) =>
  sheetData(
    rowOf(1, "日期", "经度", "纬度"),
    `<row r="2"><c r="A2" s="${style}"><v>${serial}</v></c><c r="B2"><v>111.15</v></c><c r="C2"><v>37.52</v></c></row>`,
  );
const dateLayer = { count: 1, first: lishi.lngLat, nameField: "日期", names: ["2024-05-01"] };

export const good: GoodCase[] = [
  { file: "inline.xlsx", bytes: workbookOf(one(plain)), layers: [{ ...twoLayer, name: "inline" }] },
  {
    file: "shared.xlsx",
    bytes: workbookOf(
      one(
        '<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row><row><c t="s"><v>3</v></c><c><v>111.15</v></c><c><v>37.52</v></c></row></sheetData>',
      ),
      {
        strings:
          '<si><t>名称</t></si><si><r><t>经</t></r><r><t>度</t></r></si><si><t>纬度</t><rPh sb="0" eb="2"><t>weidu</t></rPh></si><si><t xml:space="preserve">宝山花园</t></si>',
      },
    ),
    layers: [{ count: 1, first: lishi.lngLat, names: ["宝山花园"] }],
  },
  {
    file: "dates.xlsx",
    bytes: workbookOf(one(dated(45413, 1)), { styles: dateStyles }),
    layers: [dateLayer],
  },
  {
    file: "chinese-dates.xlsx",
    bytes: workbookOf(one(dated(45413, 2)), { styles: dateStyles }),
    layers: [dateLayer],
  },
  {
    file: "dates-1904.xlsx",
    bytes: workbookOf(one(dated(43951, 1)), { styles: dateStyles, date1904: true }),
    layers: [dateLayer],
  },
  {
    file: "merged.xlsx",
    bytes: workbookOf(
      one(
        `${sheetData(rowOf(1, "乡镇", "经度", "纬度"), rowOf(2, "蔚汾镇", 111.15, 37.52), '<row r="3"><c r="B3"><v>111.13</v></c><c r="C3"><v>38.46</v></c></row>')}<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>`,
      ),
    ),
    layers: [{ count: 2, first: lishi.lngLat, nameField: "乡镇", names: ["蔚汾镇", "蔚汾镇"] }],
  },
  {
    file: "two-sheets.xlsx",
    bytes: workbookOf([
      { name: "公园", body: plain },
      { name: "空", body: "<sheetData/>" },
      { name: "社区", body: plain },
    ]),
    layers: [
      { ...twoLayer, name: "公园" },
      { ...twoLayer, name: "社区" },
    ],
  },
  {
    file: "hidden.xlsx",
    bytes: workbookOf([{ name: "甲", body: plain, state: "hidden" }]),
    layers: [twoLayer],
    says: ["xlsx-hidden-sheet"],
  },
  {
    file: "title.xlsx",
    bytes: workbookOf(
      one(
        sheetData(
          rowOf(1, "兴县公园一览表"),
          rowOf(2, "名称", "经度", "纬度"),
          rowOf(3, "宝山花园", 111.15, 37.52),
        ),
      ),
    ),
    layers: [{ count: 1, first: lishi.lngLat, names: ["宝山花园"] }],
    says: ["table-title-skipped"],
  },
  {
    file: "formula-result.xlsx",
    bytes: workbookOf(
      one(
        sheetData(
          header,
          '<row r="2"><c r="A2" t="str"><f>A1&amp;"x"</f><v>宝山花园</v></c><c r="B2"><f>1+1</f><v>111.15</v></c><c r="C2"><v>37.52</v></c></row>',
        ),
      ),
    ),
    layers: [{ count: 1, first: lishi.lngLat, names: ["宝山花园"] }],
  },
  {
    file: "text-numbers.xlsx",
    bytes: workbookOf(one(sheetData(header, rowOf(2, "宝山花园", "111.15", "37.52")))),
    layers: [{ count: 1, first: lishi.lngLat }],
  },
  {
    file: "formula-text.xlsx",
    bytes: workbookOf(one(sheetData(header, rowOf(2, "=HYPERLINK(1)", 111.15, 37.52)))),
    layers: [{ count: 1, first: lishi.lngLat, names: ["=HYPERLINK(1)"] }],
  },
  {
    file: "sparse.xlsx",
    bytes: workbookOf(
      one(sheetData(rowOf(5, "名称", "经度", "纬度"), rowOf(900, "宝山花园", 111.15, 37.52))),
    ),
    layers: [{ count: 1, first: lishi.lngLat }],
  },
  {
    file: "workbook.xls",
    bytes: xlsFile,
    layers: [
      { name: "公园", format: "xls", count: 2, first: lishi.lngLat, names: ["宝山花园", "中文".repeat(300)] },
      {
        name: "社区",
        count: 400,
        first: [111, 37.5],
        names: [`社区0${"x".repeat(20)}`, `社区1${"长".repeat(20)}`],
      },
    ],
  },
  {
    file: "merged.xls",
    bytes: xlsFile,
    layers: [
      { count: 2, first: lishi.lngLat, nameField: "乡镇", names: ["蔚汾镇", "蔚汾镇"] },
      { count: 400, first: [111, 37.5] },
    ],
  },
  {
    file: "dated.xls",
    bytes: xlsFile,
    layers: [
      { count: 2, first: lishi.lngLat, nameField: "日期", names: ["2024-05-01"] },
      { count: 400, first: [111, 37.5] },
    ],
  },
  { file: "renamed.zip", bytes: workbookOf(one(plain)), layers: [twoLayer], says: ["extension-wrong"] },
];

/** The first place in the file where these characters stand, one byte each. */
function find(bytes: Uint8Array, text: string): number {
  return Buffer.from(bytes).indexOf(Buffer.from(text, "latin1"));
}

/** A directory entry's name, padded to its 64 bytes, and its length behind it. */
const lockedText = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
const lockedName = [...lockedText, ...new Array(64 - lockedText.length).fill(0), lockedText.length + 2, 0];

export const bad: BadCase[] = [
  { file: "empty.xlsx", bytes: new Uint8Array(0), code: "file-empty" },
  { file: "cut.xlsx", bytes: workbookOf(one(plain)).slice(0, -30), code: "zip-cut-off" },
  {
    file: "no-workbook.xlsx",
    bytes: workbookOf(one(plain), { without: ["xl/workbook.xml"] }),
    code: "xlsx-broken",
  },
  {
    file: "no-sheet.xlsx",
    bytes: workbookOf(one(plain), { without: ["xl/worksheets/sheet1.xml"] }),
    code: "xlsx-broken",
  },
  {
    file: "workbook-cut.xlsx",
    bytes: workbookOf(one(plain), { replace: { "xl/workbook.xml": "<workbook><sheets>" } }),
    code: "xlsx-broken",
  },
  {
    file: "strings-cut.xlsx",
    bytes: workbookOf(one(plain), { replace: { "xl/sharedStrings.xml": "<sst><si><t>a" } }),
    code: "xlsx-broken",
  },
  {
    file: "sheet-cut.xlsx",
    bytes: workbookOf(one(plain), {
      replace: { "xl/worksheets/sheet1.xml": `<worksheet>${plain.slice(0, -12)}` },
    }),
    code: "xml-cut-off",
  },
  {
    file: "sheet-deep.xlsx",
    bytes: workbookOf(one(plain), { replace: { "xl/worksheets/sheet1.xml": "<worksheet>".repeat(10_000) } }),
    code: "xml-too-deep",
  },
  {
    file: "entities.xlsx",
    bytes: workbookOf(one(plain), {
      replace: { "xl/sharedStrings.xml": '<!DOCTYPE x [<!ENTITY a "b">]><sst/>' },
    }),
    code: "xml-entities",
  },
  { file: "nothing.xlsx", bytes: workbookOf(one("<sheetData/>")), code: "table-empty" },
  {
    file: "no-place.xlsx",
    bytes: workbookOf(one(sheetData(rowOf(1, "名称", "电话"), rowOf(2, "宝山花园", 123)))),
    code: "table-no-place-columns",
  },
  {
    file: "error-cell.xlsx",
    bytes: workbookOf(
      one(
        sheetData(
          header,
          '<row r="2"><c r="A2" t="e"><v>#REF!</v></c><c r="B2"><v>111.15</v></c><c r="C2"><v>37.52</v></c></row>',
        ),
      ),
    ),
    code: "xlsx-error-cell",
  },
  {
    file: "formula-empty.xlsx",
    bytes: workbookOf(
      one(
        sheetData(
          header,
          '<row r="2"><c r="A2"><f>VLOOKUP(1,2,3)</f></c><c r="B2"><v>111.15</v></c><c r="C2"><v>37.52</v></c></row>',
        ),
      ),
    ),
    code: "xlsx-formula-empty",
  },
  { file: "mark-only.xls", bytes: xlsFile.slice(0, 8), code: "xls-broken" },
  { file: "cut.xls", bytes: xlsFile.slice(0, 3000), code: "xls-broken" },
  { file: "sectors-lie.xls", bytes: patched(xlsFile, 30, [7, 0]), code: "xls-broken" },
  { file: "directory-nowhere.xls", bytes: patched(xlsFile, 48, [0xff, 0xff, 0, 0]), code: "xls-broken" },
  { file: "circle.xls", bytes: patched(xlsFile, 76, [0, 0, 0, 0]), code: "xls-broken" },
  {
    file: "no-stream.xls",
    bytes: patched(xlsFile, find(xlsFile, "W\u0000o\u0000r\u0000k"), [0x58]),
    code: "xls-broken",
  },
  {
    file: "excel-95.xls",
    bytes: patched(xlsFile, find(xlsFile, "\u0009\u0008\u0010\u0000") + 4, [0, 5]),
    code: "xls-too-old",
  },
  {
    file: "locked.xlsx",
    bytes: patched(xlsFile, find(xlsFile, "W\u0000o\u0000r\u0000k"), lockedName),
    code: "xlsx-encrypted",
  },
  {
    file: "document.xlsx",
    bytes: zipOf([
      { name: "[Content_Types].xml", content: utf8("<Types/>") },
      { name: "word/document.xml", content: utf8("<w/>") },
    ]),
    code: "xlsx-broken",
  },
  { file: "text-as.xlsx", bytes: utf8("名称,经度\n"), code: "content-not-format" },
  {
    file: "bad-place.xlsx",
    bytes: workbookOf(one(sheetData(header, rowOf(2, "宝山花园", "不详", "37.52")))),
    code: "table-bad-place",
  },
];

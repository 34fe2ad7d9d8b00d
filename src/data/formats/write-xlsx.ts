import { zipSync } from "fflate";
import { columnName } from "./column-name";
import { isFormulaLike } from "./safe-cell";
import type { Cell } from "./table";
import { tableOf } from "./write-table";
import type { Writer } from "./writer";
import { escapeXml } from "./xml-escape";

/**
 * One sheet (ECMA-376). Texts are stored as texts, and those that look like formulas carry Excel's own
 * apostrophe mark (`quotePrefix`), so that they stay texts when edited.
 */
export const xlsxWriter: Writer = {
  id: "xlsx",
  extensions: ["xlsx"],
  write(layer, { crs }) {
    const { header, rows } = tableOf(layer, crs);
    const encoder = new TextEncoder();
    const parts = {
      ...fixedParts,
      "xl/workbook.xml": workbook(layer.name),
      "xl/worksheets/sheet1.xml": sheet([header, ...rows]),
    };
    const files = Object.fromEntries(
      Object.entries(parts).map(([path, text]) => [path, encoder.encode(text)]),
    );
    const bytes = zipSync(files, { mtime: new Date(2000, 0, 1) });
    return { files: [{ suffix: ".xlsx", bytes }], problems: [] };
  },
};

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaging = "http://schemas.openxmlformats.org/package/2006";
const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const fixedParts = {
  "[Content_Types].xml": `${xmlHead}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`,
  "_rels/.rels": `${xmlHead}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/_rels/workbook.xml.rels": `${xmlHead}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  "xl/styles.xml": `${xmlHead}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
};

function workbook(name: string): string {
  // A sheet's name has at most 31 characters and none of []:*?/\.
  const safe = name.replace(/[[\]:*?/\\']/g, "_").slice(0, 31) || "Sheet1";
  return `${xmlHead}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${escapeXml(safe)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

function sheet(rows: readonly (readonly Cell[])[]): string {
  const body = rows.map((row, index) => {
    const cells = row.map((cell, column) => cellXml(cell, `${columnName(column)}${index + 1}`));
    return `<row r="${index + 1}">${cells.join("")}</row>`;
  });
  return `${xmlHead}<worksheet xmlns="${main}"><sheetData>${body.join("\n")}</sheetData></worksheet>`;
}

function cellXml(cell: Cell, reference: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? `<c r="${reference}"><v>${cell}</v></c>` : "";
  if (typeof cell === "boolean") return `<c r="${reference}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  // A cell holds at most 32,767 characters.
  const text = escapeXml(cell.slice(0, 32_767));
  const style = isFormulaLike(cell) ? ' s="1"' : "";
  return `<c r="${reference}"${style} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

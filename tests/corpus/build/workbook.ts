import { utf8 } from "./bytes";
import { type ZipMember, zipOf } from "./zip";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface SheetPart {
  readonly name: string;
  /** What stands inside <worksheet>. */
  readonly body: string;
  readonly state?: string;
}

/** A workbook of raw sheet XML, zipped by hand. Parts can be replaced or left out. */
export function workbookOf(
  sheets: readonly SheetPart[],
  {
    strings,
    styles,
    date1904 = false,
    without = [] as readonly string[],
    replace = {} as Readonly<Record<string, string>>,
  } = {} as {
    readonly strings?: string;
    readonly styles?: string;
    readonly date1904?: boolean;
    readonly without?: readonly string[];
    readonly replace?: Readonly<Record<string, string>>;
  },
): Uint8Array {
  const list = sheets.map(({ name, state }, index) => {
    const hidden = state === undefined ? "" : ` state="${state}"`;
    return `<sheet name="${name}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`;
  });
  const targets = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relation}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const parts: Record<string, string> = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${relation}">${date1904 ? '<workbookPr date1904="1"/>' : ""}<sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${targets.join("")}</Relationships>`,
    ...(strings === undefined ? {} : { "xl/sharedStrings.xml": `<sst ${main}>${strings}</sst>` }),
    ...(styles === undefined ? {} : { "xl/styles.xml": `<styleSheet ${main}>${styles}</styleSheet>` }),
  };
  for (const [index, { body }] of sheets.entries())
    parts[`xl/worksheets/sheet${index + 1}.xml`] = `<worksheet ${main}>${body}</worksheet>`;
  const members = Object.entries({ ...parts, ...replace })
    .filter(([name]) => !without.includes(name))
    .map(([name, text]): ZipMember => ({ name, content: utf8(text) }));
  return zipOf(members);
}

/** A row of inline texts and numbers. */
export function rowOf(number: number, ...cells: readonly (string | number)[]): string {
  const body = cells.map((cell, column) => {
    const reference = `${String.fromCharCode(65 + column)}${number}`;
    if (typeof cell === "number") return `<c r="${reference}"><v>${cell}</v></c>`;
    return `<c r="${reference}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${number}">${body.join("")}</row>`;
}

export function sheetData(...rows: readonly string[]): string {
  return `<sheetData>${rows.join("")}</sheetData>`;
}

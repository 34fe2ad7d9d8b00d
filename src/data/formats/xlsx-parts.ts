import { FormatError } from "./format-error";
import { elementsOf, walkXml, type XmlElement, xmlTree } from "./xml";
import type { ZipEntry } from "./zip";

/** What the sheets of a workbook refer to. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly path: string; readonly hidden: boolean }[];
  readonly strings: readonly string[];
  /** By style index: whether its numbers are dates. */
  readonly isDateStyle: readonly boolean[];
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean;
}

/** The parts of a workbook, looked up without regard to case or a leading slash. */
export class WorkbookParts {
  private readonly entries: Map<string, ZipEntry>;

  constructor(entries: readonly ZipEntry[]) {
    this.entries = new Map(entries.map((entry) => [entry.path.toLowerCase(), entry]));
  }

  text(path: string): string | undefined {
    const entry = this.entries.get(path.replace(/^\//, "").toLowerCase());
    return entry === undefined ? undefined : new TextDecoder().decode(entry.bytes());
  }

  tree(path: string): XmlElement | undefined {
    const text = this.text(path);
    if (text === undefined) return undefined;
    const { root, broken } = xmlTree(text);
    if (root === undefined || broken !== undefined) throw new FormatError("xlsx-broken", { part: path });
    return root;
  }
}

export function readWorkbook(parts: WorkbookParts): Workbook {
  const book = parts.tree("xl/workbook.xml");
  if (book === undefined) throw new FormatError("xlsx-broken", { part: "xl/workbook.xml" });
  const targets = relationTargets(parts);
  const sheets = elementsOf(book, "sheet").map(({ attributes }, index) => ({
    name: attributes.name ?? `Sheet${index + 1}`,
    path: targets.get(attributes.id ?? "") ?? `xl/worksheets/sheet${index + 1}.xml`,
    hidden: attributes.state === "hidden" || attributes.state === "veryHidden",
  }));
  const date1904 = elementsOf(book, "workbookPr")[0]?.attributes.date1904;
  return {
    sheets,
    strings: sharedStrings(parts),
    isDateStyle: dateStyles(parts.tree("xl/styles.xml")),
    from1904: date1904 === "1" || date1904 === "true",
  };
}

function relationTargets(parts: WorkbookParts): Map<string, string> {
  const relations = parts.tree("xl/_rels/workbook.xml.rels");
  const pairs = (relations === undefined ? [] : elementsOf(relations, "Relationship")).map(
    ({ attributes }) => {
      const { Id = "", Target = "" } = attributes;
      const path = Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`;
      return [Id, path.replace(/\/\.\//g, "/").replace(/[^/]+\/\.\.\//g, "")] as const;
    },
  );
  return new Map(pairs);
}

/** Rich text is joined; the phonetic guides of East Asian text (rPh) are not part of it. */
function sharedStrings(parts: WorkbookParts): string[] {
  const text = parts.text("xl/sharedStrings.xml");
  if (text === undefined) return [];
  const strings: string[] = [];
  let current = "";
  let inText = false;
  let inPhonetic = false;
  const broken = walkXml(text, {
    open(name) {
      if (name === "si") current = "";
      else if (name === "t") inText = !inPhonetic;
      else if (name === "rPh") inPhonetic = true;
    },
    text(piece) {
      if (inText) current += piece;
    },
    close(name) {
      if (name === "si") strings.push(unescapeControl(current));
      else if (name === "t") inText = false;
      else if (name === "rPh") inPhonetic = false;
    },
  });
  if (broken !== undefined) throw new FormatError("xlsx-broken", { part: "xl/sharedStrings.xml" });
  return strings;
}

/** Excel writes control characters as `_x000D_`. */
export function unescapeControl(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Built-in number formats that are dates or times. */
export function isDateFormat(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** The built-in date formats, and others by the letters of their pattern. */
function dateStyles(styles: XmlElement | undefined): boolean[] {
  if (styles === undefined) return [];
  const patterns = new Map(
    elementsOf(styles, "numFmt").map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode ?? "",
    ]),
  );
  const cellFormats = elementsOf(styles, "cellXfs")[0]?.children ?? [];
  return cellFormats.map(({ attributes }) => {
    const id = Number(attributes.numFmtId ?? 0);
    const pattern = patterns.get(id);
    if (pattern !== undefined) return isDatePattern(pattern);
    return (
      (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
    );
  });
}

/** Whether a number format's pattern shows a date or a time. */
export function isDatePattern(pattern: string): boolean {
  const bare = pattern.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]|_.|\*./gi, "");
  return /[ymdhs年月日]/i.test(bare) && !/^general$/i.test(bare) && !/[#0?]/.test(bare.replace(/\.0+/, ""));
}

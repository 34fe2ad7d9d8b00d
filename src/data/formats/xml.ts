import { FormatError } from "./format-error";

/** An element of an XML document. Prefixes are dropped: `gx:Track` is `Track`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** The element's own text, without its children's. */
  text: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Receives a document in order. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Record<string, string>, at: number) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string, at: number) => void;
}

/** Where and why reading stopped before the end; what came before it stands. */
export interface XmlBreak {
  readonly code: "xml-broken" | "xml-cut-off";
  readonly line: number;
  readonly found: string;
}

const mostDepth = 200;
const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'", nbsp: "\u00a0" };

/**
 * Walks XML without building anything. External and declared entities are refused (`xml-entities`),
 * nesting beyond 200 likewise (`xml-too-deep`); other faults end the walk and are returned.
 */
export function walkXml(text: string, handler: XmlHandler): XmlBreak | undefined {
  const stack: string[] = [];
  let at = 0;
  const broken = (code: XmlBreak["code"], where: number): XmlBreak => ({
    code,
    line: lineOf(text, where),
    found: text.slice(where, where + 40).replace(/\s+/g, " "),
  });
  while (at < text.length) {
    const next = text.indexOf("<", at);
    if (next !== at && stack.length > 0)
      handler.text(decodeEntities(text.slice(at, next < 0 ? text.length : next)));
    if (next < 0) break;
    const special = skipSpecial(text, next, handler);
    if (special !== undefined) {
      if (special < 0) return broken("xml-cut-off", next);
      at = special;
      continue;
    }
    const end = tagEnd(text, next);
    if (end < 0) return broken("xml-cut-off", next);
    at = end + 1;
    const body = text.slice(next + 1, end);
    if (body.startsWith("/")) {
      const name = body.slice(1).trim();
      if (stack.pop() !== name) return broken("xml-broken", next);
      handler.close(localName(name), next);
      continue;
    }
    const name = /^[^\s/>]+/.exec(body)?.[0];
    if (name === undefined) return broken("xml-broken", next);
    if (stack.length >= mostDepth) throw new FormatError("xml-too-deep", { line: lineOf(text, next) });
    handler.open(localName(name), attributesOf(body.slice(name.length)), next);
    if (body.endsWith("/")) handler.close(localName(name), next);
    else stack.push(name);
  }
  return stack.length > 0 ? broken("xml-cut-off", text.length) : undefined;
}

/** Comments, CDATA, processing instructions, DOCTYPE: where they end, -1 when they do not, undefined when it is a tag. */
function skipSpecial(text: string, at: number, handler: XmlHandler): number | undefined {
  const past = (mark: string, from: number) => {
    const end = text.indexOf(mark, from);
    return end < 0 ? -1 : end + mark.length;
  };
  if (text.startsWith("<!--", at)) return past("-->", at + 4);
  if (text.startsWith("<?", at)) return past("?>", at + 2);
  if (text.startsWith("<![CDATA[", at)) {
    const end = past("]]>", at + 9);
    if (end > 0) handler.text(text.slice(at + 9, end - 3));
    return end;
  }
  if (text.startsWith("<!", at)) {
    const end = past(">", at + 2);
    if (text.slice(at, end < 0 ? text.length : end).includes("[")) throw new FormatError("xml-entities");
    return end;
  }
  return undefined;
}

const doubleQuote = 0x22;
const singleQuote = 0x27;

/** The closing bracket of a tag; one inside a quoted attribute does not count. */
function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x3e) return at;
    else if (code === doubleQuote || code === singleQuote) quote = code;
  }
  return -1;
}

/** Name by name from equals sign to equals sign: a regular expression is four times slower on large sheets. */
function attributesOf(body: string): Record<string, string> {
  const out: Record<string, string> = Object.create(null);
  let from = 0;
  for (let equals = body.indexOf("="); equals >= 0; equals = body.indexOf("=", from)) {
    let open = equals + 1;
    while (open < body.length && isBlank(body.charCodeAt(open))) open++;
    const quote = body.charCodeAt(open);
    const close =
      quote === doubleQuote || quote === singleQuote ? body.indexOf(body[open] as string, open + 1) : -1;
    if (close < 0) break;
    const name = body.slice(from, equals).trim();
    out[localName(name.slice(name.search(/\S+$/)))] = decodeEntities(body.slice(open + 1, close));
    from = close + 1;
  }
  return out;
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** A stray `&`, common in hand-made KML, stays as it is. */
function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return entities[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
  });
}

function lineOf(text: string, at: number): number {
  let line = 1;
  for (let next = text.indexOf("\n"); next >= 0 && next < at; next = text.indexOf("\n", next + 1)) line++;
  return line;
}

/** The document as a tree; what stood before a break is kept, its open elements closed. */
export function xmlTree(text: string): { readonly root: XmlElement | undefined; readonly broken?: XmlBreak } {
  const top: XmlElement = { name: "", attributes: {}, children: [], text: "", line: 0 };
  const stack = [top];
  let line = 1;
  let counted = 0;
  const broken = walkXml(text, {
    open(name, attributes, at) {
      for (
        let next = text.indexOf("\n", counted);
        next >= 0 && next < at;
        next = text.indexOf("\n", counted)
      ) {
        line++;
        counted = next + 1;
      }
      const element = { name, attributes, children: [], text: "", line };
      (stack.at(-1) as XmlElement).children.push(element);
      stack.push(element);
    },
    text(piece) {
      (stack.at(-1) as XmlElement).text += piece;
    },
    close() {
      stack.pop();
    },
  });
  return { root: top.children[0], ...(broken ? { broken } : {}) };
}

/** The first child of this name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** Every element of these names anywhere inside, in document order. */
export function elementsOf(element: XmlElement, ...names: string[]): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (one: XmlElement) => {
    for (const child of one.children) {
      if (names.includes(child.name)) found.push(child);
      visit(child);
    }
  };
  visit(element);
  return found;
}

/** The trimmed text of the first child of this name; undefined where there is none or it is empty. */
export function textOf(element: XmlElement | undefined, name: string): string | undefined {
  const text = childOf(element, name)?.text.trim();
  return text === undefined || text === "" ? undefined : text;
}

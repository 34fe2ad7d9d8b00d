/** One bracket of well-known text: its keyword, its own texts and numbers, and the brackets inside. */
export interface WktNode {
  readonly keyword: string;
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  readonly children: readonly WktNode[];
}

const maxDepth = 32;
const token = /\s*(?:"((?:[^"]|"")*)"|([[\](),])|([^[\](),"\s]+))/y;

interface Growing {
  keyword: string;
  texts: string[];
  numbers: number[];
  children: Growing[];
}

/** The tree of well-known text, or undefined where it is none (a bare name, cut off, too deep). */
export function wktTree(text: string): WktNode | undefined {
  const root: Growing = { keyword: "", texts: [], numbers: [], children: [] };
  const stack = [root];
  let word = "";
  token.lastIndex = 0;
  for (;;) {
    const match = token.exec(text);
    if (match === null) break;
    const top = stack.at(-1) as Growing;
    const [, quoted, mark, bare] = match;
    if (quoted !== undefined) top.texts.push(quoted.replaceAll('""', '"'));
    else if (bare !== undefined) word = bare;
    if (mark === undefined) continue;
    if (mark === "[" || mark === "(") {
      const node = { keyword: word.toUpperCase(), texts: [], numbers: [], children: [] };
      if (word === "" || stack.length > maxDepth) return undefined;
      top.children.push(node);
      stack.push(node);
    } else {
      if (word !== "" && Number.isFinite(Number(word))) top.numbers.push(Number(word));
      if (mark !== ",") stack.pop();
      if (stack.length === 0) return undefined;
    }
    word = "";
  }
  return stack.length === 1 ? root.children[0] : undefined;
}

/** The node itself or the first one inside it, depth first, whose keyword is among these. */
export function findNode(node: WktNode, ...keywords: string[]): WktNode | undefined {
  if (keywords.includes(node.keyword)) return node;
  for (const child of node.children) {
    const found = findNode(child, ...keywords);
    if (found !== undefined) return found;
  }
  return undefined;
}

import { parseTex, type TexNode } from "./parse-tex";

/** Scripts there are signs for; what has none stands in square brackets, as an index does. */
const subscripts = "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉−₋+₊iᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓ";
const superscripts = "*∗2²3³";
/** Signs that stand apart from both their neighbours. */
const apart = /^[=<>≤≥≠∩∪∖∈∧∨:+−/×]$/u;

/** A formula in TeX as one line of plain text: `\frac{A(p_i)}{N}` is “A(pᵢ) / N”. */
export function formulaText(tex: string): string {
  return written(parseTex(tex)).replace(/\s+/g, " ").trim();
}

function written(node: TexNode): string {
  switch (node.kind) {
    case "row":
      return node.parts.map((part, at) => inRow(part, node.parts[at + 1])).join("");
    case "fraction":
      return `${whole(node.over)} / ${whole(node.under)}`;
    case "scripts":
      return scripts(node);
    case "accent":
      return `${written(node.base)}${combining[node.mark] ?? node.mark}`;
    case "operator":
      return spaced(node.text);
    case "space":
      return " ";
    case "name":
    case "number":
    case "words":
    case "unknown":
      return node.text;
  }
}

/** A fraction that something is multiplied with stands in brackets, and apart. */
function inRow(part: TexNode, next: TexNode | undefined): string {
  const text = written(part);
  return part.kind === "fraction" && next !== undefined ? `(${text}) ` : text;
}

const combining: Readonly<Record<string, string>> = { "¯": "\u0304", "^": "\u0302", "~": "\u0303" };

function spaced(sign: string): string {
  if (apart.test(sign)) return ` ${sign} `;
  return sign === "," ? ", " : sign;
}

function scripts({ base, sub, sup }: TexNode & { kind: "scripts" }): string {
  const low = sub === null ? "" : small(written(sub), subscripts);
  const high = sup === null ? "" : small(written(sup), superscripts);
  const sign = written(base).trimEnd();
  const isLarge = base.kind === "operator";
  return `${sign}${low}${high}${isLarge ? " " : ""}`;
}

function small(text: string, signs: string): string {
  const tight = text.replace(/\s*([−+])\s*/g, "$1").trim();
  const all = [...signs];
  const found = [...tight].map((letter) => all[all.indexOf(letter) + 1]);
  return [...tight].every((letter) => all.indexOf(letter) % 2 === 0) ? found.join("") : `[${tight}]`;
}

/** What stands over or under a bar, in brackets where it would fall apart beside a slash. */
function whole(node: TexNode): string {
  const text = written(node).trim();
  return node.kind === "row" && /[ ]/.test(outside(text)) ? `(${text})` : text;
}

/** A text without what it has in round brackets. */
function outside(text: string): string {
  const inner = text.replace(/\([^()]*\)/g, "");
  return inner === text ? text : outside(inner);
}

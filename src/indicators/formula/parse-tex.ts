/** A formula as a tree, near to MathML. */
export type TexNode =
  | { readonly kind: "row"; readonly parts: readonly TexNode[] }
  | { readonly kind: "fraction"; readonly over: TexNode; readonly under: TexNode }
  | {
      readonly kind: "scripts";
      readonly base: TexNode;
      readonly sub: TexNode | null;
      readonly sup: TexNode | null;
    }
  | { readonly kind: "accent"; readonly base: TexNode; readonly mark: string }
  | { readonly kind: "name" | "number" | "operator" | "words" | "unknown"; readonly text: string }
  | { readonly kind: "space" };

const operators: Readonly<Record<string, string>> = {
  cap: "∩",
  bigcap: "⋂",
  cup: "∪",
  bigcup: "⋃",
  setminus: "∖",
  sum: "∑",
  in: "∈",
  exists: "∃",
  forall: "∀",
  wedge: "∧",
  vee: "∨",
  le: "≤",
  leq: "≤",
  ge: "≥",
  geq: "≥",
  ne: "≠",
  times: "×",
  cdot: "·",
  pm: "±",
  min: "min",
  max: "max",
  "{": "{",
  "}": "}",
  "%": "%",
};

const names: Readonly<Record<string, string>> = {
  rho: "ρ",
  tau: "τ",
  delta: "δ",
  Delta: "Δ",
  sigma: "σ",
  pi: "π",
  alpha: "α",
  beta: "β",
  ell: "ℓ",
  infty: "∞",
};

const accents: Readonly<Record<string, string>> = { bar: "¯", hat: "^", tilde: "~" };
const spaces = new Set([",", ";", ":", " ", "!", "quad"]);

/**
 * Reads the part of TeX our formulas use: fractions, scripts, sets, sums, Greek, words.
 * What it does not know stays in the tree as `unknown`, and is shown as it was written.
 */
export function parseTex(tex: string): TexNode {
  const tokens = tex.match(/\\[A-Za-z]+|\\.|\d+(?:\.\d+)?|\S|\s+/g) ?? [];
  let at = 0;

  function group(): TexNode {
    while (/^\s+$/.test(tokens[at] ?? "")) at += 1;
    if (tokens[at] !== "{") return atom();
    at += 1;
    const inside = row("}");
    at += 1;
    return inside;
  }

  function words(): TexNode {
    const from = at + 1;
    while (at < tokens.length && tokens[at] !== "}") at += 1;
    const text = tokens.slice(from, at).join("").replaceAll("\\ ", " ");
    at += 1;
    return { kind: "words", text };
  }

  function command(name: string): TexNode {
    if (name === "frac") return { kind: "fraction", over: group(), under: group() };
    if (name === "mathrm" || name === "text") return words();
    if (name === "left" || name === "right") return atom();
    const mark = accents[name];
    if (mark !== undefined) return { kind: "accent", base: group(), mark };
    if (spaces.has(name)) return { kind: "space" };
    const operator = operators[name];
    if (operator !== undefined) return { kind: "operator", text: operator };
    const letter = names[name];
    return letter === undefined ? { kind: "unknown", text: `\\${name}` } : { kind: "name", text: letter };
  }

  function atom(): TexNode {
    const token = tokens[at] ?? "";
    if (token === "{") return group();
    at += 1;
    if (token.startsWith("\\")) return command(token.slice(1));
    if (/^\d/.test(token)) return { kind: "number", text: token };
    return { kind: /^\p{L}$/u.test(token) ? "name" : "operator", text: token === "-" ? "−" : token };
  }

  function scripted(base: TexNode): TexNode {
    let sub: TexNode | null = null;
    let sup: TexNode | null = null;
    while (tokens[at] === "_" || tokens[at] === "^") {
      const isSub = tokens[at] === "_";
      at += 1;
      if (isSub) sub = group();
      else sup = group();
    }
    return sub === null && sup === null ? base : { kind: "scripts", base, sub, sup };
  }

  function row(until: string | null): TexNode {
    const parts: TexNode[] = [];
    while (at < tokens.length && tokens[at] !== until) {
      if (/^\s+$/.test(tokens[at] ?? "")) at += 1;
      else parts.push(scripted(atom()));
    }
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: "row", parts };
  }

  return row(null);
}

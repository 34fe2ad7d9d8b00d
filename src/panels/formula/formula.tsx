import { createElement, type ReactNode } from "react";
import { parseTex, type TexNode } from "../../indicators/formula/parse-tex";
import "./formula.css";

const element = (tag: string, ...children: ReactNode[]) => createElement(tag, null, ...children);

function drawn(node: TexNode): ReactNode {
  switch (node.kind) {
    case "row":
      return element("mrow", ...node.parts.map(drawn));
    case "fraction":
      return element("mfrac", element("mrow", drawn(node.over)), element("mrow", drawn(node.under)));
    case "scripts":
      return scripts(node);
    case "accent":
      return element("mover", drawn(node.base), element("mo", node.mark));
    case "number":
      return element("mn", node.text);
    case "operator":
      return element("mo", node.text);
    case "name":
      return element("mi", node.text);
    case "space":
      return element("mtext", "\u2009");
    case "words":
    case "unknown":
      return element("mtext", node.text);
  }
}

function scripts({ base, sub, sup }: TexNode & { kind: "scripts" }): ReactNode {
  if (sub !== null && sup !== null) return element("msubsup", drawn(base), drawn(sub), drawn(sup));
  if (sub !== null) return element("msub", drawn(base), drawn(sub));
  return sup === null ? drawn(base) : element("msup", drawn(base), drawn(sup));
}

/** A formula in TeX, set by the browser itself as MathML; `inline` within a line of text. */
export function Formula({ tex, inline = false }: { readonly tex: string; readonly inline?: boolean }) {
  const display = inline ? "inline" : "block";
  return <span className="formula">{createElement("math", { display }, drawn(parseTex(tex)))}</span>;
}

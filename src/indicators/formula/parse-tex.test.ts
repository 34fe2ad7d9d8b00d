import { expect, test } from "vitest";
import { parseTex, type TexNode } from "./parse-tex";

const name = (text: string): TexNode => ({ kind: "name", text });

test("a fraction has what is over and what is under", () => {
  expect(parseTex(String.raw`\frac{a}{2}`)).toEqual({
    kind: "fraction",
    over: name("a"),
    under: { kind: "number", text: "2" },
  });
});

test("subscripts and superscripts belong to what stands before them", () => {
  expect(parseTex("F_j^{*}")).toEqual({
    kind: "scripts",
    base: name("F"),
    sub: name("j"),
    sup: { kind: "operator", text: "*" },
  });
});

test("set signs, Greek and words are themselves", () => {
  expect(parseTex(String.raw`\rho \cap N_{\mathrm{on\ time}}`)).toEqual({
    kind: "row",
    parts: [
      name("ρ"),
      { kind: "operator", text: "∩" },
      { kind: "scripts", base: name("N"), sub: { kind: "words", text: "on time" }, sup: null },
    ],
  });
});

test("braces of sets are drawn, braces of groups are not", () => {
  expect(parseTex(String.raw`\{a\}`)).toEqual({
    kind: "row",
    parts: [{ kind: "operator", text: "{" }, name("a"), { kind: "operator", text: "}" }],
  });
});

test("a bar lies over its letter", () => {
  expect(parseTex(String.raw`\bar h`)).toEqual({ kind: "accent", base: name("h"), mark: "¯" });
});

test("what is not known stays as it was written, and nothing hangs on a torn formula", () => {
  expect(parseTex(String.raw`\oiint`)).toEqual({ kind: "unknown", text: "\\oiint" });
  expect(parseTex(String.raw`\frac{a`)).toMatchObject({ kind: "fraction" });
});

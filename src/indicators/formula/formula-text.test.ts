import { expect, test } from "vitest";
import { allIndicators } from "../indicator-by-id";
import { formulaText } from "./formula-text";

test.each([
  [String.raw`C = \frac{A\left(D \cap \bigcup_i B(p_i, r_i)\right)}{A(D)}`, "C = A(D ∩ ⋃ᵢ B(pᵢ, rᵢ)) / A(D)"],
  [String.raw`g = \frac{\sum_i A(p_i)}{N}`, "g = (∑ᵢ A(pᵢ)) / N"],
  [String.raw`\delta = \frac{N_t - N_{t-1}}{N_{t-1}}`, "δ = (Nₜ − Nₜ₋₁) / Nₜ₋₁"],
  [String.raw`J = \frac{N_{\mathrm{on\ time}}}{N_{\mathrm{due}}}`, "J = N[on time] / N[due]"],
  [String.raw`q = \frac{\left|\{\,j : F_j \ge F^{*}\}\right|}{n}`, "q = (|{ j : Fⱼ ≥ F∗}|) / n"],
  [String.raw`\bigcup_{t \in T_j} B(t, d)`, "⋃[t ∈ Tⱼ] B(t, d)"],
  [String.raw`\bar h = \frac{1}{n} \sum_i h_i`, "h\u0304 = (1 / n) ∑ᵢ hᵢ"],
])("%s is read as %s", (tex, text) => expect(formulaText(tex)).toBe(text));

test("no figure's formula is left with signs of TeX", () => {
  for (const { id, formula } of allIndicators) expect(formulaText(formula), id).not.toMatch(/[\\_^]/);
});

const sizes = [
  ["year", 365 * 86_400],
  ["month", 30 * 86_400],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
] as const;

export type Age =
  | { readonly kind: "unknown" | "ahead" | "now" }
  | { readonly kind: "past"; readonly amount: number; readonly unit: (typeof sizes)[number][0] };

/** How long ago, by the largest unit that fits, rounded down. Clocks a minute apart are not worth a word. */
export function ageOf(ms: number, nowMs: number): Age {
  const seconds = (nowMs - ms) / 1000;
  if (!Number.isFinite(seconds)) return { kind: "unknown" };
  if (seconds < -60) return { kind: "ahead" };
  const fits = sizes.find(([, least]) => seconds >= least);
  if (fits === undefined) return { kind: "now" };
  return { kind: "past", amount: Math.floor(seconds / fits[1]), unit: fits[0] };
}

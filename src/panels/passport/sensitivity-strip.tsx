import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import type { Passport } from "../../indicators/passport";
import { barEnd, FigureBar } from "../../ui/figure-bar";
import { lineOf } from "../figure/use-rule";

/** What a tenth of the radius more or less does to the figure: three bars against the same line, and the points between. */
export function SensitivityStrip({ passport }: { readonly passport: Passport }) {
  const { t } = useTranslation();
  const { quantity, decimal } = useFormat();
  const { sensitivity, value: base, unit, verdicts } = passport;
  if (sensitivity === null) return <p className="quiet small">{t("passportPanel.sensitivityNone")}</p>;
  const [first] = verdicts;
  const line = first === undefined || first.failing !== undefined ? null : lineOf(first.threshold);
  const lines = line === null ? [] : [line.from];
  const end = barEnd([...sensitivity.map(({ value }) => value ?? 0), line?.from ?? 0], unit === "1");
  const signed = (amount: number, text: string) => `${amount < 0 ? "−" : "+"}${text}`;
  const change = (value: number | null) => {
    if (value === null || base === null || value === base) return "";
    const points = value - base;
    return unit === "1"
      ? signed(points, t("passport.points", { points: decimal(Math.abs(points) * 100, 2) }))
      : signed(points, quantity(Math.abs(points), unit).text);
  };
  return (
    <ul className="sensitivity">
      {sensitivity.map(({ scale, value }) => (
        <li key={scale}>
          <span>
            {t("passportPanel.radiusChange", {
              change:
                scale === 1 ? "±0" : signed(scale - 1, `${Math.round(Math.abs(scale - 1) * 100)}\u2009%`),
            })}
          </span>
          <FigureBar value={value} end={end} line={line} tone="plain" />
          <span className="sensitivity-value">{quantity(value, unit, lines).text}</span>
          <span className="sensitivity-change">{change(value)}</span>
        </li>
      ))}
    </ul>
  );
}

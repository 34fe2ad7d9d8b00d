import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Unit } from "../indicators/indicator";
import type { AreaUnit, LocaleName } from "./ids";
import { shownAs } from "./quantity";

interface FormatSettings {
  readonly locale: LocaleName;
  readonly areaUnit: AreaUnit;
  /** IANA name: dates are the district's, wherever the reader is. */
  readonly timeZone: string;
}

const FormatContext = createContext<FormatSettings>({
  locale: "zh-CN",
  areaUnit: "ha",
  timeZone: "Asia/Shanghai",
});

export function FormatProvider({ children, ...settings }: FormatSettings & { readonly children: ReactNode }) {
  const { locale, areaUnit, timeZone } = settings;
  const value = useMemo(() => ({ locale, areaUnit, timeZone }), [locale, areaUnit, timeZone]);
  return <FormatContext value={value}>{children}</FormatContext>;
}

/** A number and its unit, apart, because they are set in different sizes; `text` is both in one line. */
export interface Written {
  readonly number: string;
  readonly unit: string;
  readonly text: string;
}

/** U+2009: a unit stands off its number by less than a word. */
const thinSpace = "\u2009";
const missing: Written = { number: "—", unit: "", text: "—" };

const ages = [
  ["year", 365 * 86_400],
  ["month", 30 * 86_400],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
] as const;

/** The reader's way of writing numbers, dates and ages. */
export function useFormat() {
  const { locale, areaUnit, timeZone } = useContext(FormatContext);
  const { t } = useTranslation();
  return useMemo(() => {
    const decimal = (value: number, digits: number) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
        value,
      );
    const dates = (style: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { timeZone, ...style });
    const day = dates({ year: "numeric", month: "numeric", day: "numeric" });
    const moment = dates({
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hour12: false,
    });

    /** A value in base units; null is written "—". `lines` are what it is judged by. */
    const quantity = (
      value: number | null | undefined,
      unit: Unit,
      lines: readonly number[] = [],
    ): Written => {
      if (value === null || value === undefined || !Number.isFinite(value)) return missing;
      const shown = shownAs(value, unit, areaUnit, lines);
      const number = decimal(shown.amount, shown.digits);
      const base = t(`units.${shown.unit}`);
      const words = shown.per === null ? base : t(`units.${shown.per}`, { unit: base });
      return { number, unit: words, text: words === "" ? number : `${number}${thinSpace}${words}` };
    };

    /** "3 days ago", by the largest unit that fits. */
    const age = (ms: number, nowMs: number): string => {
      const seconds = (nowMs - ms) / 1000;
      if (!Number.isFinite(seconds)) return t("shell.age.unknown");
      if (seconds < -60) return t("shell.age.ahead");
      const [unit, size] = ages.find(([, least]) => seconds >= least) ?? [];
      if (unit === undefined || size === undefined) return t("shell.age.now");
      return new Intl.RelativeTimeFormat(locale, { numeric: "always" }).format(
        -Math.floor(seconds / size),
        unit,
      );
    };

    return {
      locale,
      areaUnit,
      quantity,
      age,
      integer: (value: number) => decimal(value, 0),
      decimal,
      percent: (share: number, digits = 0) => `${decimal(share * 100, digits)}${thinSpace}%`,
      date: (ms: number) => day.format(ms),
      moment: (ms: number) => moment.format(ms),
    };
  }, [locale, areaUnit, timeZone, t]);
}

export type Format = ReturnType<typeof useFormat>;

import type { TFunction } from "i18next";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { hourOfWeek } from "../indicators/hour-of-week";
import type { Unit } from "../indicators/indicator";
import { ageOf } from "./age";
import type { AreaUnit, LocaleName } from "./ids";
import { type Reader, shownAs } from "./quantity";

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

function createNumbers(locale: LocaleName) {
  const writers = new Map<string, Intl.NumberFormat>();
  return (value: number, digits: number, least = digits): string => {
    const key = `${least} ${digits}`;
    const writer =
      writers.get(key) ??
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: Math.min(least, digits),
        maximumFractionDigits: digits,
      });
    writers.set(key, writer);
    return writer.format(value);
  };
}

function createQuantities(t: TFunction, decimal: ReturnType<typeof createNumbers>, reader: Reader) {
  const write = (value: number, unit: Unit, lines: readonly number[], least?: number): Written => {
    if (unit === "hour-of-week" || unit === "year") {
      const text = unit === "year" ? String(value) : hourOfWeek(value, reader.locale);
      return { number: text, unit: "", text };
    }
    const shown = shownAs(value, unit, reader, lines);
    const number = decimal(shown.amount, shown.digits, least);
    const base = t(`units.${shown.unit}`);
    const words = shown.per === null ? base : t(`units.${shown.per}`, { unit: base });
    return { number, unit: words, text: words === "" ? number : `${number}${thinSpace}${words}` };
  };
  return {
    /** A value in base units; null is written "—". `lines` are what it is judged by. */
    quantity: (value: number | null | undefined, unit: Unit, lines: readonly number[] = []): Written =>
      value === null || value === undefined || !Number.isFinite(value) ? missing : write(value, unit, lines),
    /** A round number, such as a class break or a line of a standard: no zeros behind it. */
    round: (value: number, unit: Unit): Written => write(value, unit, [], 0),
  };
}

function createMoments(t: TFunction, locale: LocaleName, timeZone: string) {
  const date = { year: "numeric", month: "numeric", day: "numeric" } as const;
  const day = new Intl.DateTimeFormat(locale, { timeZone, ...date });
  const moment = new Intl.DateTimeFormat(locale, {
    timeZone,
    ...date,
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "always" });
  return {
    date: (ms: number) => day.format(ms),
    moment: (ms: number) => moment.format(ms),
    /** From one moment to another, the day once where it is the same. */
    span: (fromMs: number, toMs: number) => moment.formatRange(fromMs, toMs),
    /** "3 days ago". */
    age(ms: number, nowMs: number): string {
      const age = ageOf(ms, nowMs);
      return age.kind === "past" ? relative.format(-age.amount, age.unit) : t(`shell.age.${age.kind}`);
    },
  };
}

/** The reader's way of writing numbers, dates and ages. */
export function useFormat() {
  const { locale, areaUnit, timeZone } = useContext(FormatContext);
  const { t } = useTranslation();
  return useMemo(() => {
    const decimal = createNumbers(locale);
    return {
      locale,
      areaUnit,
      decimal,
      integer: (value: number) => decimal(value, 0),
      /** Square metres as a standard writes them, whatever unit the reader chose for areas. */
      squareMetres: (value: number) => `${decimal(value, 0)}${thinSpace}${t("units.m2")}`,
      percent: (share: number, digits = 0) => `${decimal(share * 100, digits)}${thinSpace}%`,
      ...createQuantities(t, decimal, { areaUnit, locale }),
      ...createMoments(t, locale, timeZone),
    };
  }, [locale, areaUnit, timeZone, t]);
}

export type Format = ReturnType<typeof useFormat>;

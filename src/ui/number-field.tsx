import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/use-format";
import "./number-field.css";

/**
 * A number with its words above it; empty is null where that is allowed. What is typed stays as it is typed: it is
 * taken when it can be, and what is wrong with it is said when it cannot. Left wrong, it goes back to what holds.
 */
export function NumberField(props: {
  readonly label: string;
  readonly value: number | null;
  readonly least?: number;
  readonly most?: number;
  readonly whole?: boolean;
  /** Whether it may be left empty, which is null. */
  readonly optional?: boolean;
  readonly placeholder?: string;
  readonly onChange: (value: number | null) => void;
}) {
  const { label, value, least = 0, most, whole = false, optional = false, placeholder, onChange } = props;
  const { t } = useTranslation();
  const { decimal } = useFormat();
  const id = useId();
  const [typed, type] = useState<string | null>(null);
  const fits = (number: number) =>
    number >= least && number <= (most ?? Number.MAX_VALUE) && (!whole || Number.isInteger(number));
  const isWrong =
    typed !== null && (typed.trim() === "" ? !optional : !fits(Number(typed.trim().replace(",", "."))));
  return (
    <div className="number-field">
      <label className="picker-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        inputMode={whole ? "numeric" : "decimal"}
        placeholder={placeholder}
        value={typed ?? (value === null ? "" : String(value))}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        onBlur={() => type(null)}
        onChange={({ target }) => {
          type(target.value);
          const text = target.value.trim();
          const number = Number(text.replace(",", "."));
          if (text === "") {
            if (optional) onChange(null);
          } else if (fits(number)) onChange(number);
        }}
      />
      {isWrong ? (
        <span id={`${id}-wrong`} className="small number-wrong" role="alert">
          {t(most === undefined ? "shell.number.least" : "shell.number.range", {
            least: decimal(least, 0),
            most: decimal(most ?? 0, 0),
            context: whole ? "whole" : undefined,
          })}
        </span>
      ) : null}
    </div>
  );
}

import { type ReactNode, useId } from "react";

/** A number with its words above it; empty is null where that is allowed. */
export function NumberField(props: {
  readonly label: string;
  readonly value: number | null;
  readonly least?: number;
  readonly most?: number;
  readonly whole?: boolean;
  readonly placeholder?: string;
  readonly onChange: (value: number | null) => void;
}) {
  const { label, value, least = 0, most, whole = false, placeholder, onChange } = props;
  const id = useId();
  return (
    <label className="advice-field" htmlFor={id}>
      <span className="picker-label">{label}</span>
      <input
        id={id}
        type="number"
        inputMode="decimal"
        min={least}
        max={most}
        step={whole ? 1 : "any"}
        placeholder={placeholder}
        value={value ?? ""}
        onChange={({ target }) => {
          const number = target.value === "" ? null : target.valueAsNumber;
          if (number === null) return onChange(null);
          if (!Number.isFinite(number) || number < least || (whole && !Number.isInteger(number))) return;
          onChange(most === undefined ? number : Math.min(most, number));
        }}
      />
    </label>
  );
}

/** Something one may tick. */
export function Tick(props: {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  const { label, checked, onChange } = props;
  const id = useId();
  return (
    <label className="check" htmlFor={id}>
      <input id={id} type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
      {label}
    </label>
  );
}

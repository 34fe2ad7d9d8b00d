import { useEffect, useId, useState } from "react";

/** A number that may be left empty where `onClear` says what that means. What is no number in range is marked, not taken. */
export function NumberField(props: {
  readonly label: string;
  readonly value: number | null;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
  readonly onClear?: () => void;
}) {
  const { label, value, least, most, onChange, onClear } = props;
  const id = useId();
  const [text, setText] = useState(value === null ? "" : String(value));
  const read = (typed: string): number | null => {
    const number = Number(typed);
    return typed.trim() !== "" && number >= least && number <= most ? number : null;
  };
  // The value may be changed elsewhere: by a link, by another thing that is chosen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is being typed does not change itself
  useEffect(() => {
    if (read(text) !== value) setText(value === null ? "" : String(value));
  }, [value]);
  const empty = text.trim() === "";
  return (
    <label htmlFor={id}>
      <span className="quiet small">{label}</span>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        value={text}
        aria-invalid={empty ? onClear === undefined : read(text) === null}
        onChange={({ target }) => {
          setText(target.value);
          const number = read(target.value);
          if (number !== null) onChange(number);
          else if (target.value.trim() === "") onClear?.();
        }}
      />
    </label>
  );
}

import type { Key } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import "./segments.css";

interface Option<T extends string> {
  readonly id: T;
  readonly label: string;
  /** Spoken instead of the label where that is only a sign. */
  readonly name?: string;
}

/** One of a few, all in sight. */
export function Segments<T extends string>(props: {
  readonly label: string;
  readonly options: readonly Option<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}) {
  const { label, options, value, onChange } = props;
  const choose = (keys: Set<Key | string | number | bigint>) => {
    const chosen = options.find(({ id }) => keys.has(id));
    if (chosen !== undefined) onChange(chosen.id);
  };
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={label}
      disallowEmptySelection
      selectionMode="single"
      selectedKeys={[value]}
      onSelectionChange={(keys) => choose(keys as Set<Key>)}
    >
      {options.map((option) => (
        <ToggleButton
          key={option.id}
          id={option.id}
          className="segment"
          {...(option.name === undefined ? {} : { "aria-label": option.name })}
        >
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

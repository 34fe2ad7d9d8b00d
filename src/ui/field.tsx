import { useId } from "react";
import "./dialog.css";

/** A line of text with its label above it. */
export function Field(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="dialog-field">
      <label htmlFor={id} className="small">
        {props.label}
      </label>
      <input
        id={id}
        value={props.value}
        maxLength={80}
        onChange={({ target }) => props.onChange(target.value)}
      />
    </div>
  );
}

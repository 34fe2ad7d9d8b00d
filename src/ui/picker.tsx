import { ChevronDown } from "lucide-react";
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";
import "./picker.css";

export interface PickerOption {
  readonly id: string;
  readonly label: string;
  /** A second, quiet line. */
  readonly note?: string;
}

/** One of many, folded away. The label is always spoken and, unless `bare`, shown. */
export function Picker(props: {
  readonly label: string;
  readonly bare?: boolean;
  readonly options: readonly PickerOption[];
  readonly value: string | null;
  readonly placeholder?: string;
  readonly onChange: (id: string) => void;
}) {
  const { label, bare = false, options, value, placeholder, onChange } = props;
  return (
    <Select
      className="picker"
      value={value}
      placeholder={placeholder ?? "—"}
      onChange={(key) => key !== null && onChange(String(key))}
      isDisabled={options.length === 0}
    >
      <Label className={bare ? "visually-hidden" : "picker-label"}>{label}</Label>
      <Button className="picker-button">
        <SelectValue className="picker-value">
          {({ defaultChildren, isPlaceholder }) =>
            isPlaceholder ? defaultChildren : options.find(({ id }) => id === value)?.label
          }
        </SelectValue>
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom start">
        <ListBox className="listbox" items={options}>
          {({ id, label: text, note }) => (
            <ListBoxItem id={id} textValue={text} className="listbox-item">
              <span>{text}</span>
              {note === undefined ? null : <span className="listbox-note">{note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

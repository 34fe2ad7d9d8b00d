import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useLabels } from "../../i18n/use-labels";
import type { Figure } from "../../indicators/figure";
import type { ParamValue } from "../../state/codecs";
import { useView } from "../../state/use-view";
import { Picker } from "../../ui/picker";
import type { IndicatorEntry } from "../../workers/catalogue";
import { HourField } from "./hour-field";
import "./figure-panel.css";

/** The figure's own parameters: choices as pickers, numbers as fields, switches as ticks. */
export function ParamsForm({ entry, figure }: { readonly entry: IndicatorEntry; readonly figure: Figure }) {
  const { t } = useTranslation();
  const [{ params }, choose] = useView();
  const names = Object.keys(entry.defaults);
  if (names.length === 0) return null;
  const set = (name: string, value: ParamValue) => choose({ params: { ...params, [name]: value } });
  return (
    <fieldset className="params">
      <legend className="visually-hidden">{t("figure.params")}</legend>
      {names.map((name) =>
        name === "hour" ? (
          <HourField key={name} figure={figure} onChange={(value) => set(name, value)} />
        ) : (
          <ParamField
            key={name}
            name={name}
            value={figure.params[name]}
            choices={entry.choices?.[name]}
            onChange={(value) => set(name, value)}
          />
        ),
      )}
    </fieldset>
  );
}

function ParamField(props: {
  readonly name: string;
  readonly value: unknown;
  readonly choices: readonly unknown[] | undefined;
  readonly onChange: (value: ParamValue) => void;
}) {
  const { name, value, choices, onChange } = props;
  const labels = useLabels();
  const id = useId();
  const label = labels.param(name);
  if (choices !== undefined)
    return (
      <Picker
        label={label}
        options={choices.map((choice) => ({
          id: String(choice),
          label: labels.choice(name, String(choice)),
        }))}
        value={String(value)}
        onChange={(chosen) => onChange(choices.find((choice) => String(choice) === chosen) as ParamValue)}
      />
    );
  if (typeof value === "boolean")
    return (
      <label className="check" htmlFor={id}>
        <input id={id} type="checkbox" checked={value} onChange={({ target }) => onChange(target.checked)} />
        {label}
      </label>
    );
  if (typeof value !== "number") return null;
  return (
    <label className="param-number" htmlFor={id}>
      <span>{label}</span>
      <input
        id={id}
        type="number"
        min={0}
        step="any"
        value={value}
        onChange={({ target }) => {
          if (target.value !== "" && target.valueAsNumber >= 0) onChange(target.valueAsNumber);
        }}
      />
    </label>
  );
}

import { useTranslation } from "react-i18next";
import type { FieldChoice } from "../../data/doctor/prescription";
import { landUnits, squareMetresOf } from "../../model/recognise/area-unit";
import type { FieldSpec } from "../../model/schema/field-spec";
import { Picker } from "../../ui/picker";

interface Props {
  readonly choice: FieldChoice;
  readonly spec: FieldSpec | null;
  readonly label: string;
  readonly onChange: (choice: FieldChoice) => void;
}

/** How the cells of a column are to be read, where there is more than one way: the unit, or which number is the day. */
export function ReadingOfColumn({ choice, spec, label, onChange }: Props) {
  const { t } = useTranslation();
  if (choice.columns.length === 0 || spec === null) return null;
  if (spec.kind === "number" && spec.unit === "m2")
    return (
      <Picker
        bare
        label={t("doctorPanel.unitOf", { field: label })}
        options={landUnits.map((id) => ({ id, label: t(`doctorPanel.unit.${id}`) }))}
        value={landUnits.find((unit) => squareMetresOf[unit] === choice.factor) ?? null}
        onChange={(id) => {
          const unit = landUnits.find((each) => each === id);
          if (unit !== undefined) onChange({ ...choice, factor: squareMetresOf[unit] });
        }}
      />
    );
  if (spec.kind === "number" && spec.unit === "1" && spec.max === 1)
    return (
      <Picker
        bare
        label={t("doctorPanel.unitOf", { field: label })}
        options={[
          { id: "1", label: t("doctorPanel.share") },
          { id: "0.01", label: t("doctorPanel.percent") },
        ]}
        value={String(choice.factor)}
        onChange={(id) => onChange({ ...choice, factor: Number(id) })}
      />
    );
  if (spec.kind === "moment")
    return (
      <Picker
        bare
        label={t("doctorPanel.orderOf", { field: label })}
        options={[
          { id: "none", label: t("doctorPanel.order.none") },
          { id: "day-first", label: t("doctorPanel.order.day-first") },
          { id: "month-first", label: t("doctorPanel.order.month-first") },
        ]}
        value={choice.dayOrder ?? "none"}
        onChange={(id) =>
          onChange({ ...choice, dayOrder: id === "day-first" || id === "month-first" ? id : null })
        }
      />
    );
  return null;
}

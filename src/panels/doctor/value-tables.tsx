import { useTranslation } from "react-i18next";
import type { FieldChoice, Prescription } from "../../data/doctor/prescription";
import type { LayerReport } from "../../data/doctor/report";
import { useLabels } from "../../i18n/use-labels";
import { fieldsOf } from "../../model/recognise/propose-fields";
import type { FeatureRole } from "../../model/role";
import type { EnumerationSpec } from "../../model/schema/field-spec";
import { Disclosure } from "../../ui/disclosure";
import { Picker } from "../../ui/picker";
import { prescribe, withField } from "./consult";
import { useFieldLabel } from "./use-field-label";

/** For every column that is a list of words: what each word means here. */
export function ValueTables(props: { readonly layer: LayerReport; readonly prescription: Prescription }) {
  const { layer, prescription } = props;
  const specs = new Map(fieldsOf(prescription.role).map(({ field, spec }) => [field, spec]));
  return prescription.fields.map((choice) => {
    const spec = specs.get(choice.field);
    if (spec?.kind !== "enumeration" || choice.meanings === null) return null;
    const change = (value: string, to: string) => {
      const meanings = { ...choice.meanings };
      const before = meanings[value];
      if (before === undefined) return;
      meanings[value] = { ...before, to, how: "told" };
      prescribe(layer.key, withField(prescription, { ...choice, meanings }));
    };
    return (
      <ValueTable key={choice.field} choice={choice} spec={spec} role={prescription.role} onChange={change} />
    );
  });
}

function ValueTable(props: {
  readonly choice: FieldChoice;
  readonly spec: EnumerationSpec;
  readonly role: FeatureRole;
  readonly onChange: (value: string, to: string) => void;
}) {
  const { choice, spec, role, onChange } = props;
  const { t } = useTranslation();
  const labels = useLabels();
  const field = useFieldLabel()(choice.field);
  const meanings = Object.entries(choice.meanings ?? {});
  const unknown = meanings.filter(([, { to }]) => to === null).length;
  return (
    <Disclosure
      title={t("doctorPanel.values", { field })}
      level={4}
      open={unknown > 0}
      aside={
        <span className={unknown === 0 ? "quiet small" : "doctor-open small"}>
          {unknown === 0 ? t("doctorPanel.valuesDone") : t("doctorPanel.valuesOpen", { count: unknown })}
        </span>
      }
    >
      <ul className="doctor-fields">
        {meanings.map(([value, { to, how, count }]) => (
          <li key={value} className={to === null ? "doctor-field doctor-field-open" : "doctor-field"}>
            <span className="doctor-field-name">
              {value} <span className="quiet small">× {count}</span>
            </span>
            <span>
              <Picker
                bare
                label={t("doctorPanel.meaningOf", { value })}
                placeholder={t("doctorPanel.setAsideValue")}
                options={spec.values.map((id) => ({ id, label: labels.value(role, choice.field, id) }))}
                value={to}
                onChange={(id) => onChange(value, id)}
              />
              {how === "part" || how === "code" ? (
                <span className="quiet small"> {t(`doctorPanel.valueHow.${how}`)}</span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

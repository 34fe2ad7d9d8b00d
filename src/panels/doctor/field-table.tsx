import { useTranslation } from "react-i18next";
import type { FieldChoice, Prescription } from "../../data/doctor/prescription";
import type { LayerReport } from "../../data/doctor/report";
import { useLabels } from "../../i18n/use-labels";
import { fieldsOf } from "../../model/recognise/propose-fields";
import type { FeatureRole } from "../../model/role";
import type { FieldSpec } from "../../model/schema/field-spec";
import { Disclosure } from "../../ui/disclosure";
import { Picker } from "../../ui/picker";
import { chooseColumn, prescribe, withField } from "./consult";
import { ReadingOfColumn } from "./reading-of-column";
import { useFieldLabel } from "./use-field-label";

/** Which column each field comes from, or what is given to all features. */
export function FieldTable(props: { readonly layer: LayerReport; readonly prescription: Prescription }) {
  const { layer, prescription } = props;
  const { t } = useTranslation();
  const specs = new Map(fieldsOf(prescription.role).map(({ field, spec }) => [field, spec]));
  const open = prescription.fields.filter(isOpen);
  const change = (changed: FieldChoice) => prescribe(layer.key, withField(prescription, changed));
  return (
    <Disclosure
      title={t("doctorPanel.fields")}
      level={4}
      open
      aside={
        <span className={open.length === 0 ? "quiet small" : "doctor-open small"}>
          {open.length === 0
            ? t("doctorPanel.fieldsDone")
            : t("doctorPanel.fieldsOpen", { count: open.length })}
        </span>
      }
    >
      <ul className="doctor-fields">
        {prescription.fields.map((choice) => (
          <FieldRow
            key={choice.field}
            choice={choice}
            spec={specs.get(choice.field) ?? null}
            columns={layer.fields.map(({ name }) => name)}
            role={prescription.role}
            onChange={change}
            onColumn={(changed) => void chooseColumn(layer, changed)}
          />
        ))}
      </ul>
    </Disclosure>
  );
}

/** A field no feature can be used without, and that comes from nowhere. */
const isOpen = ({ required, columns, constant }: FieldChoice) =>
  required && columns.length === 0 && (constant === null || constant === "");

const none = "\u0000none";
const joined = "\u0000joined";

function FieldRow(props: {
  readonly choice: FieldChoice;
  readonly spec: FieldSpec | null;
  readonly columns: readonly string[];
  readonly role: FeatureRole;
  readonly onChange: (choice: FieldChoice) => void;
  readonly onColumn: (choice: FieldChoice) => void;
}) {
  const { choice, spec, columns, role, onChange, onColumn } = props;
  const { t } = useTranslation();
  const label = useFieldLabel()(choice.field);
  const several = choice.columns.length > 1;
  const options = [
    { id: none, label: t("doctorPanel.noColumn") },
    ...(several ? [{ id: joined, label: choice.columns.join(" + ") }] : []),
    ...columns.map((column) => ({ id: column, label: column })),
  ];
  const pick = (id: string) => {
    if (id === joined) return;
    const picked = id === none ? [] : [id];
    onColumn({ ...choice, columns: picked, how: id === none ? null : "told" });
  };
  return (
    <li className={isOpen(choice) ? "doctor-field doctor-field-open" : "doctor-field"}>
      <span className="doctor-field-name">
        {label}
        {choice.required ? <abbr title={t("doctorPanel.required")}>*</abbr> : null}
      </span>
      <span>
        <Picker
          bare
          label={t("doctorPanel.columnOf", { field: label })}
          options={options}
          value={several ? joined : (choice.columns[0] ?? none)}
          onChange={pick}
        />
        {choice.columns.length === 0 ? (
          <Constant choice={choice} spec={spec} role={role} label={label} onChange={onChange} />
        ) : null}
        <ReadingOfColumn choice={choice} spec={spec} label={label} onChange={onChange} />
        {choice.how === null || choice.how === "told" ? null : (
          <span className="quiet small"> {t(`doctorPanel.fieldHow.${choice.how}`)}</span>
        )}
      </span>
    </li>
  );
}

/** One value for all features, where no column has it: a word of the list, a number, a text. */
function Constant(props: {
  readonly choice: FieldChoice;
  readonly spec: FieldSpec | null;
  readonly role: FeatureRole;
  readonly label: string;
  readonly onChange: (choice: FieldChoice) => void;
}) {
  const { choice, spec, role, label, onChange } = props;
  const { t } = useTranslation();
  const labels = useLabels();
  if (spec === null || spec.kind === "code") return null;
  const name = t("doctorPanel.sameForAll", { field: label });
  if (spec.kind === "enumeration")
    return (
      <Picker
        bare
        label={name}
        placeholder={t("doctorPanel.forAll")}
        options={spec.values.map((id) => ({ id, label: labels.value(role, choice.field, id) }))}
        value={choice.constant === null ? null : String(choice.constant)}
        onChange={(constant) => onChange({ ...choice, constant })}
      />
    );
  return (
    <input
      className="doctor-constant"
      aria-label={name}
      placeholder={t("doctorPanel.forAll")}
      value={choice.constant === null ? "" : String(choice.constant)}
      onChange={({ target }) => onChange({ ...choice, constant: target.value === "" ? null : target.value })}
    />
  );
}

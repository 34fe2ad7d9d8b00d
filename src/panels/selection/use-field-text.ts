import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import type { Unit } from "../../indicators/indicator";
import type { TableColumn } from "../../workers/description";

const quantityUnits: Readonly<Record<string, Unit>> = {
  m: "m",
  m2: "m2",
  h: "h",
  hours: "h",
  "1": "1",
  share: "1",
  households: "households",
  people: "people",
};

/** Numbers that are names, not amounts: never grouped in thousands. */
const bareNumbers = new Set(["year", "order"]);

/** A field's value in the reader's words, by its kind. */
export function useFieldText() {
  const { t } = useTranslation();
  const labels = useLabels();
  const { quantity, decimal, date, moment } = useFormat();
  return useCallback(
    (role: string, { field, kind, unit }: TableColumn, value: string | number | boolean | null): string => {
      if (value === null) return "—";
      if (typeof value === "boolean") return t(value ? "things.yes" : "things.no");
      if (kind === "enumeration") return labels.value(role, field, String(value));
      if (typeof value === "string") return value;
      if (kind === "moment") return field === "foundAtMs" ? moment(value) : date(value);
      if (bareNumbers.has(field)) return String(value);
      const known = unit === undefined ? undefined : quantityUnits[unit];
      if (known !== undefined) return quantity(value, known).text;
      return decimal(value, Number.isInteger(value) ? 0 : 2);
    },
    [t, labels, quantity, decimal, date, moment],
  );
}

import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import type { Description } from "../../workers/description";
import { useFieldText } from "./use-field-text";

/** Said elsewhere in the panel. */
const elsewhere = new Set(["name", "code", "responsible", "phone"]);

/** Everything else the file says of it, and its size. */
export function Facts({ description }: { readonly description: Description }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const text = useFieldText();
  const { quantity } = useFormat();
  const { role, fields, areaSquareMetres, lengthMetres, file } = description;
  return (
    <>
      <dl className="pairs">
        {areaSquareMetres === null ? null : (
          <div>
            <dt>{labels.field("areaSquareMetres")}</dt>
            <dd>{quantity(areaSquareMetres, "m2").text}</dd>
          </div>
        )}
        {lengthMetres === null ? null : (
          <div>
            <dt>{labels.field("lengthMetres")}</dt>
            <dd>{quantity(lengthMetres, "m").text}</dd>
          </div>
        )}
        {fields
          .filter(({ field }) => !elsewhere.has(field))
          .map((field) => (
            <div key={field.field}>
              <dt>{labels.field(field.field)}</dt>
              <dd>{text(role, field, field.value)}</dd>
            </div>
          ))}
      </dl>
      <p className="quiet small">{t("panels.selection.file", { file })}</p>
    </>
  );
}

import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import type { Figure } from "../../indicators/figure";

/** Each file behind a figure: its date, how much of it was used, and the first letters of its hash. */
export function InputsList({ figure }: { readonly figure: Figure }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const { integer } = useFormat();
  const nameOf = (role: string) =>
    role.startsWith("fact:") ? labels.fact(role.slice(5)) : labels.role(role);
  return (
    <ul className="inputs">
      {figure.inputs.map(({ role, file, date, hash, features, used }) => (
        <li key={`${role} ${file}`}>
          <span>{nameOf(role)}</span>
          <span className="quiet small">
            {[
              file,
              date,
              t("figure.inputUsed", { used: integer(used), features: integer(features) }),
              hash === null ? null : t("figure.hash", { hash: hash.slice(0, 8) }),
            ]
              .filter((part) => part !== null)
              .join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}

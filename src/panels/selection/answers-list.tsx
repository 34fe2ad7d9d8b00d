import { Phone } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useLabels } from "../../i18n/use-labels";
import type { AnswersFor } from "../../workers/description";
import "./selection.css";

/** What a dialler understands of a number as it was written down. */
export const telephoneLink = (phone: string) => `tel:${phone.replace(/[^\d+*#,;]/g, "")}`;

/** Who answers, for what, and how to reach them. */
export function AnswersList({ answers }: { readonly answers: readonly AnswersFor[] }) {
  const { t } = useTranslation();
  const labels = useLabels();
  if (answers.length === 0) return <p className="quiet">{t("panels.selection.noAnswers")}</p>;
  return (
    <ul>
      {answers.map(({ role, id, name, responsible, phone }) => (
        <li key={`${role} ${id}`} className="answer">
          <span className="answer-name">{responsible}</span>
          {phone === null ? (
            <span className="quiet">{t("panels.selection.noPhone")}</span>
          ) : (
            <a
              href={telephoneLink(phone)}
              aria-label={t("panels.selection.call", { name: responsible, phone })}
            >
              <Phone size="1em" aria-hidden="true" />
              &nbsp;{phone}
            </a>
          )}
          <span className="answer-for quiet small">
            {labels.role(role)} · {name}
          </span>
        </li>
      ))}
    </ul>
  );
}

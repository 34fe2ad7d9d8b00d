import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import type { Passport, PassportInput } from "../../indicators/passport";
import { inputFileText } from "../../indicators/reading-problems";
import { Disclosure } from "../../ui/disclosure";
import { useProblemWords } from "../problems/use-problem-words";
import { usePassportWords } from "./use-passport-words";

/** Every file and entered number that went in, what was repaired or set aside on the way, and what was not counted. */
export function PassportInputs({ passport }: { readonly passport: Passport }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const { inputs, leftOut } = passport;
  return (
    <>
      <ul className="inputs">
        {inputs
          .filter(({ role }) => !role.startsWith("fact:"))
          .map((input) => (
            <InputRow key={`${input.role} ${input.file}`} input={input} />
          ))}
        <FactRows passport={passport} />
      </ul>
      <h4>{t("passport.leftOut")}</h4>
      {leftOut.length === 0 ? <p className="quiet small">{t("passport.nothingLeftOut")}</p> : null}
      <ul className="inputs">
        {leftOut.map(({ reason, role, count, ids }) => (
          <li key={`${role} ${reason}`}>
            <span>
              {labels.role(role)} · {t("figure.leftOutItem", { count })} · {labels.leftOut(reason)}
            </span>
            {ids.length === 0 ? null : (
              <Disclosure level={4} title={t("passportPanel.leftOutIds")} open={false}>
                <p className="quiet small passport-ids">{ids.join(", ")}</p>
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function InputRow({ input }: { readonly input: PassportInput }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const wordsOf = useProblemWords();
  const { integer } = useFormat();
  const { role, date, used, features, hash, problems } = input;
  return (
    <li>
      <span>{labels.role(role)}</span>
      <span className="quiet small">
        {[
          inputFileText(input),
          date,
          t("passportPanel.used", { used: integer(used), features: integer(features) }),
        ].join(" · ")}
      </span>
      <span className="quiet small passport-hash">
        {t("passportPanel.hash")} <code>{hash ?? "—"}</code>
      </span>
      {problems.map(({ code, severity, count, params }) => (
        <span key={`${severity} ${code}`} className="small">
          {t(severity === "error" ? "passportPanel.aside" : "passportPanel.repaired", {
            count,
            text: wordsOf({ code, params }).what,
          })}
        </span>
      ))}
    </li>
  );
}

function FactRows({ passport }: { readonly passport: Passport }) {
  const labels = useLabels();
  const { decimal } = useFormat();
  const { vocabulary } = usePassportWords();
  const units: Readonly<Record<string, string>> = vocabulary.passport.factUnits;
  return Object.entries(passport.facts).map(([key, { value, unit, date, source }]) => (
    <li key={key}>
      <span>
        {labels.fact(key)} · {`${decimal(value, 6, 0)} ${units[unit] ?? unit}`.trim()}
      </span>
      <span className="quiet small">{["manifest.json", date, source].join(" · ")}</span>
    </li>
  ));
}

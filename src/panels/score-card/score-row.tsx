import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCatalogue } from "../../data/queries/use-catalogue";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import type { Unit } from "../../indicators/indicator";
import type { ScoredRow, ScoreEntry, ScoreSheet } from "../../indicators/score-card";
import { TextButton } from "../../ui/text-button";
import { useOpenFigure } from "../choice/use-open-figure";
import { useRule } from "../figure/use-rule";
import { VerdictWord } from "../figure/verdict-words";
import { PassportButton } from "../passport/passport-button";
import { EntryForm } from "./entry-form";

const signs = { ">": ">", ">=": "≥", "<": "<", "<=": "≤" } as const;

/** One row: its number and where that comes from, its verdict, who signed for it, and the years before. */
export function ScoreRow(props: {
  readonly scored: ScoredRow;
  /** Id of the card. */
  readonly card: string;
  /** The 口径 of its computed rows. */
  readonly profile: string;
  readonly own: readonly ScoreSheet[];
}) {
  const { scored, card, profile, own } = props;
  const [editing, setEditing] = useState<ScoreEntry | "new" | null>(null);
  const { t } = useTranslation();
  const labels = useLabels();
  const { quantity } = useFormat();
  const { data: catalogue } = useCatalogue();
  const openFigure = useOpenFigure();
  const { row, from, value, passes, threshold, entries } = scored;
  const { indicator, line } = row;
  const unit: Unit =
    catalogue?.indicators.find(({ id }) => id === indicator)?.unit ?? ((line?.unit ?? "count") as Unit);
  const name = labels.words(row.name);
  const lineValues = [line?.value, threshold?.value].filter((each) => each !== undefined);
  const mine = own.filter((sheet) => sheet.card === card).flatMap((sheet) => sheet.entries);
  const isOwn = (entry: ScoreEntry) => mine.some(({ row: id, year }) => id === row.id && year === entry.year);
  return (
    <li className="score-row">
      <div className="score-head">
        {indicator === undefined ? (
          <span>{name}</span>
        ) : (
          <TextButton onPress={() => openFigure(indicator, { profile })}>{name}</TextButton>
        )}
        {indicator === undefined ? null : <PassportButton indicator={indicator} profile={profile} />}
      </div>
      <p className="score-facts">
        {value === null ? null : <strong>{quantity(value, unit, lineValues).text}</strong>}
        {passes === null ? (
          <span className="quiet">{t("audit.scoreCard.unjudged")}</span>
        ) : (
          <VerdictWord passes={passes} />
        )}
        <RowLine row={row} threshold={threshold} unit={unit} />
        <span className="quiet small">{t(`audit.scoreCard.from.${from}`)}</span>
      </p>
      {entries.length === 0 ? null : (
        <Entries entries={entries} unit={unit} isOwn={isOwn} onEdit={setEditing} />
      )}
      {editing === null ? (
        <TextButton label={t("audit.scoreCard.enterOf", { row: name })} onPress={() => setEditing("new")}>
          {t("audit.scoreCard.enter")}
        </TextButton>
      ) : (
        <EntryForm
          card={card}
          row={row}
          name={name}
          entry={editing === "new" ? null : editing}
          isOwn={editing !== "new" && isOwn(editing)}
          isShare={unit === "1"}
          onDone={() => setEditing(null)}
        />
      )}
    </li>
  );
}

/** What the row is held to: its own line, or the one its profile draws for the figure. */
function RowLine(props: {
  readonly row: ScoredRow["row"];
  readonly threshold: ScoredRow["threshold"];
  readonly unit: Unit;
}) {
  const { row, threshold, unit } = props;
  const { t } = useTranslation();
  const { round } = useFormat();
  const rule = useRule();
  if (threshold !== null)
    return <span className="quiet">{t("audit.scoreCard.rule", { rule: rule(threshold, unit) })}</span>;
  if (row.line === undefined) return null;
  const { comparison, value } = row.line;
  return (
    <span className="quiet">
      {t("audit.scoreCard.line", { sign: signs[comparison], value: round(value, unit).text })}
    </span>
  );
}

/** 三年回头看: what was found each year, the latest first, and what became of it. */
function Entries(props: {
  readonly entries: readonly ScoreEntry[];
  readonly unit: Unit;
  readonly isOwn: (entry: ScoreEntry) => boolean;
  readonly onEdit: (entry: ScoreEntry) => void;
}) {
  const { entries, unit, isOwn, onEdit } = props;
  const { t } = useTranslation();
  const { quantity } = useFormat();
  return (
    <ul className="score-entries small" aria-label={t("audit.scoreCard.lookBack")}>
      {entries.map((entry) => {
        const { year, value, passes, inspector, signedOn, responsible, evidence, rectification, note } =
          entry;
        const parts = [
          value === undefined ? null : quantity(value, unit).text,
          passes === undefined ? null : t(`audit.scoreCard.${passes ? "passes" : "fails"}`),
          t("audit.scoreCard.inspector", { name: inspector }),
          t("audit.scoreCard.signed", { date: signedOn }),
          responsible === undefined ? null : t("audit.scoreCard.responsible", { name: responsible }),
          evidence === undefined ? null : t("audit.scoreCard.evidence", { evidence }),
          note ?? null,
        ].filter((part) => part !== null);
        return (
          <li key={`${year} ${signedOn}`}>
            <strong>{t("audit.scoreCard.year", { year })}</strong> <span>{parts.join(" · ")}</span>{" "}
            {rectification === "none" ? null : (
              <strong className={rectification === "done" ? "" : "score-open"}>
                {t(`audit.scoreCard.rectification.${rectification}`)}
              </strong>
            )}{" "}
            {isOwn(entry) ? <span className="needle-mark">{t("audit.scoreCard.here")}</span> : null}{" "}
            <TextButton label={t("audit.scoreCard.editOf", { year })} onPress={() => onEdit(entry)}>
              {t("audit.scoreCard.edit")}
            </TextButton>
          </li>
        );
      })}
    </ul>
  );
}

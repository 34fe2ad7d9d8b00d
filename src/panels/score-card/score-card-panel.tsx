import { Download, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useData } from "../../data/queries/data-context";
import { useScoreCards } from "../../data/queries/use-audit";
import { useDistrict } from "../../data/queries/use-district";
import { groundOf } from "../../data/taken/new-summary";
import { useLabels } from "../../i18n/use-labels";
import type { ScoreSheet } from "../../indicators/score-card";
import { useView } from "../../state/use-view";
import { Button } from "../../ui/button";
import { Disclosure } from "../../ui/disclosure";
import { download } from "../../ui/download";
import { Segments } from "../../ui/segments";
import { Loading, WorkerFailure } from "../../ui/states";
import type { ScoredCard } from "../../workers/audit/audit-jobs";
import { useOwnSheets } from "./own-sheets";
import { ScoreRow } from "./score-row";
import "../figure/figure-panel.css";
import "./score-card.css";

/** The national forest city's list: every indicator a row, computed where the data allow, entered where they do not. */
export function ScoreCardPanel({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { district } = useData();
  const own = useOwnSheets(groundOf(district));
  const { data: cards, error, refetch } = useScoreCards(own);
  const [, choose] = useView();
  const shown = cards?.find(({ card }) => card.id === id) ?? cards?.[0];
  return (
    <article className="figure-panel score-card" aria-label={t("audit.scoreCard.title")}>
      <header className="figure-title">
        <h2>{t("audit.scoreCard.title")}</h2>
        <Button
          size="small"
          look="quiet"
          label={t("audit.scoreCard.close")}
          onPress={() => choose({ card: null }, "push")}
        >
          <X aria-hidden="true" />
        </Button>
      </header>
      {error !== null ? (
        <WorkerFailure error={error} onRetry={() => void refetch()} />
      ) : shown === undefined || cards === undefined ? (
        <Loading text={t("audit.scoreCard.computing")} />
      ) : (
        <>
          <Segments
            label={t("audit.scoreCard.card")}
            options={cards.map(({ card }) => ({ id: card.id, label: card.standard }))}
            value={shown.card.id}
            onChange={(chosen) => choose({ card: chosen })}
          />
          <Card key={shown.card.id} scored={shown} own={own} />
        </>
      )}
    </article>
  );
}

/** The entries as a file of the district; and, where some were made here, the word that they are nowhere else. */
function SheetTools({ scored, own }: { readonly scored: ScoredCard; readonly own: readonly ScoreSheet[] }) {
  const { t } = useTranslation();
  const { card, entries } = scored;
  const count = own.filter((sheet) => sheet.card === card.id).flatMap((sheet) => sheet.entries).length;
  if (entries.length === 0) return null;
  const save = () => {
    const sheet = { card: card.id, entries };
    download(`score-card-${card.id}.json`, `${JSON.stringify(sheet, null, 1)}\n`, "application/json");
  };
  return (
    <div className="score-tools">
      {count === 0 ? null : <span className="small">{t("audit.scoreCard.own", { count })}</span>}
      <Button size="small" onPress={save}>
        <Download aria-hidden="true" />
        {t("audit.scoreCard.save")}
      </Button>
      {count === 0 ? null : <span className="quiet small">{t("audit.scoreCard.saveHint")}</span>}
    </div>
  );
}

function Card({ scored, own }: { readonly scored: ScoredCard; readonly own: readonly ScoreSheet[] }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const { data: summary } = useDistrict();
  const { card, score, problems } = scored;
  const { passing, failing, unjudged, rows } = score;
  const hasFile = (summary?.manifest.scoreCards ?? []).length > 0;
  return (
    <>
      <p>
        {labels.words(card.name)}{" "}
        {card.verified ? null : (
          <span className="unverified" title={t("figure.unverifiedHint")}>
            {t("figure.unverified")}
          </span>
        )}
      </p>
      <p>
        <strong>{t("audit.scoreCard.sum", { passing, failing, unjudged })}</strong>
      </p>
      {card.remarks === undefined ? null : <p className="quiet small">{labels.words(card.remarks)}</p>}
      {hasFile ? null : <p className="quiet small">{t("audit.scoreCard.noEntries")}</p>}
      <SheetTools scored={scored} own={own} />
      {problems.length === 0 ? null : (
        <ul role="alert">
          {problems.map(({ code, file, field, params }) => (
            <li key={`${file} ${code} ${field ?? ""} ${JSON.stringify(params ?? {})}`}>
              {t("audit.scoreCard.problem")} {file} {field ?? ""}: {labels.problem(code, params)}{" "}
              {labels.cure(code, params)}
            </li>
          ))}
        </ul>
      )}
      {card.groups.map((group) => (
        <Disclosure key={group.id} title={labels.words(group.name)}>
          <ul>
            {rows
              .filter(({ row }) => row.group === group.id)
              .map((row) => (
                <ScoreRow key={row.row.id} scored={row} card={card.id} profile={card.profile} own={own} />
              ))}
          </ul>
        </Disclosure>
      ))}
    </>
  );
}

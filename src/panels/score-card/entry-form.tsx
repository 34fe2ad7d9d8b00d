import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useData } from "../../data/queries/data-context";
import { groundOf } from "../../data/taken/new-summary";
import { rectifications, type ScoreEntry, type ScoreRow } from "../../indicators/score-card";
import { Button } from "../../ui/button";
import { changeOwnSheets, withEntry, withoutEntry } from "./own-sheets";
import { type Draft, type DraftFault, draftOf, readDraft } from "./read-draft";

/** Today where the reader is, as a date field writes it. */
const today = () => new Date().toLocaleDateString("sv-SE");

/** What an inspector found in one row in one year: 谁核查、谁签字、谁负责. Kept on this browser until it is saved as a file. */
export function EntryForm(props: {
  readonly card: string;
  readonly row: ScoreRow;
  readonly name: string;
  /** What is corrected; null for a new entry. */
  readonly entry: ScoreEntry | null;
  readonly isOwn: boolean;
  /** Whether the row's number is a share, which people write in per cent. */
  readonly isShare: boolean;
  readonly onDone: () => void;
}) {
  const { card, row, name, entry, isOwn, isShare, onDone } = props;
  const { t } = useTranslation();
  // What was found lies on the ground, whatever plan is on screen.
  const district = groundOf(useData().district);
  const [draft, setDraft] = useState<Draft>(() => draftOf(entry, today(), isShare));
  const [fault, setFault] = useState<DraftFault | "unkept" | null>(null);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const save = (event: FormEvent) => {
    event.preventDefault();
    const made = readDraft(draft, row.id, isShare);
    if (typeof made === "string") return setFault(made);
    if (!changeOwnSheets(district, (sheets) => withEntry(sheets, card, made))) return setFault("unkept");
    onDone();
  };
  const remove = () => {
    if (entry !== null) changeOwnSheets(district, (sheets) => withoutEntry(sheets, card, entry));
    onDone();
  };
  return (
    <form className="score-form" aria-label={t("audit.scoreCard.enterOf", { row: name })} onSubmit={save}>
      <Finding draft={draft} set={set} row={row} isShare={isShare} />
      <Signed draft={draft} set={set} />
      {fault === null ? null : (
        <p role="alert" className="score-fault small">
          {t(`audit.scoreCard.fault.${fault}`)}
        </p>
      )}
      <div className="row-of-buttons">
        <Button size="small" look="needle" submit>
          {t("audit.scoreCard.keep")}
        </Button>
        <Button size="small" look="quiet" onPress={onDone}>
          {t("shell.state.cancel")}
        </Button>
        {isOwn ? (
          <Button size="small" look="quiet" onPress={remove}>
            {t("audit.scoreCard.remove")}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

interface Part {
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
}

function Finding({ draft, set, row, isShare }: Part & { readonly row: ScoreRow; readonly isShare: boolean }) {
  const { t } = useTranslation();
  const hasNumber = row.line !== undefined || row.indicator !== undefined;
  return (
    <>
      <Text
        label={t("audit.scoreCard.field.year")}
        value={draft.year}
        onChange={(year) => set({ year })}
        numeric
      />
      {hasNumber ? (
        <Text
          label={t(isShare ? "audit.scoreCard.field.percent" : "audit.scoreCard.field.value")}
          value={draft.value}
          onChange={(value) => set({ value })}
          numeric
        />
      ) : (
        <Choice
          label={t("audit.scoreCard.field.judged")}
          value={draft.judged}
          options={[
            ["", "—"],
            ["passes", t("audit.scoreCard.passes")],
            ["fails", t("audit.scoreCard.fails")],
          ]}
          onChange={(judged) => set({ judged })}
        />
      )}
      <Choice
        label={t("audit.scoreCard.field.rectification")}
        value={draft.rectification}
        options={rectifications.map((id) => [
          id,
          id === "none" ? "—" : t(`audit.scoreCard.rectification.${id}`),
        ])}
        onChange={(rectification) => set({ rectification })}
      />
    </>
  );
}

function Signed({ draft, set }: Part) {
  const { t } = useTranslation();
  return (
    <>
      <Text
        label={t("audit.scoreCard.field.inspector")}
        value={draft.inspector}
        onChange={(inspector) => set({ inspector })}
      />
      <Text
        label={t("audit.scoreCard.field.signedOn")}
        value={draft.signedOn}
        type="date"
        onChange={(signedOn) => set({ signedOn })}
      />
      <Text
        label={t("audit.scoreCard.field.responsible")}
        value={draft.responsible}
        onChange={(responsible) => set({ responsible })}
      />
      <Text
        label={t("audit.scoreCard.field.evidence")}
        value={draft.evidence}
        onChange={(evidence) => set({ evidence })}
      />
      <Text label={t("audit.scoreCard.field.note")} value={draft.note} onChange={(note) => set({ note })} />
    </>
  );
}

function Text(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: "text" | "date";
  readonly numeric?: true;
}) {
  const { label, value, onChange, type = "text", numeric } = props;
  const id = useId();
  return (
    <label htmlFor={id}>
      <span className="quiet small">{label}</span>
      <input
        id={id}
        type={type}
        maxLength={200}
        inputMode={numeric ? "decimal" : undefined}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}

function Choice<const T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [id: T, label: string])[];
  readonly onChange: (value: T) => void;
}) {
  const { label, value, options, onChange } = props;
  const id = useId();
  return (
    <label htmlFor={id}>
      <span className="quiet small">{label}</span>
      <select
        id={id}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find(([option]) => option === target.value);
          if (chosen !== undefined) onChange(chosen[0]);
        }}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

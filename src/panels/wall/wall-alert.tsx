import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../data/queries/use-ages";
import { useDescription, useNearest } from "../../data/queries/use-description";
import { useFormat } from "../../i18n/use-format";
import type { Alert } from "../../scenes/alerts";
import type { Description, NearHit } from "../../workers/description";
import { compassWord } from "../tablet/compass-word";
import "./wall-alert.css";

/** What the alert is about, once it is known where that lies. */
export function useAlertSubject(alert: Alert | null): Description | null {
  const asked = useMemo(() => (alert === null ? null : { role: alert.role, id: alert.subject }), [alert]);
  const { data } = useDescription(asked);
  return alert !== null && data != null && data.id === alert.subject ? data : null;
}

/** What, where, in which grid, since when, and who answers for it. */
export function WallAlert(props: { readonly alert: Alert; readonly subject: Description | null }) {
  const { alert, subject } = props;
  const { t } = useTranslation();
  const { moment, age } = useFormat();
  const nowMs = useNow(10);
  const places = subject?.places ?? [];
  const grid = places.find(({ level }) => level === "grid");
  return (
    <section className="wall-alert" data-kind={alert.kind} role="alert">
      <h2 className="wall-alert-kind">{t(`wall.alert.${alert.kind}`)}</h2>
      <p className="wall-alert-name">{alert.name}</p>
      {alert.sinceMs === null ? null : (
        <p className="wall-note">
          {moment(alert.sinceMs)} · {age(alert.sinceMs, nowMs)}
        </p>
      )}
      <dl>
        <dt>{t("wall.alert.where")}</dt>
        <dd>
          {places
            .filter(({ level }) => level !== "county" && level !== "grid")
            .map(({ name }) => name)
            .join(" · ") || "—"}
        </dd>
        <dt>{t("wall.alert.grid")}</dt>
        <dd>{grid === undefined ? t("wall.alert.noGrid") : `${grid.name} ${grid.code}`}</dd>
        <dt>{t("wall.alert.answers")}</dt>
        {(subject?.answers ?? []).slice(0, 3).map(({ role, id, name, responsible, phone }) => (
          <dd key={`${role} ${id}`}>
            <strong>{responsible}</strong> {phone ?? ""} <span className="wall-note">{name}</span>
          </dd>
        ))}
        {subject !== null && subject.answers.length === 0 ? <dd>—</dd> : null}
      </dl>
    </section>
  );
}

const kinds = ["fire-team", "water", "checkpoint"] as const;

/** Who and what is near: teams, water and checkpoints, how far and which way. */
export function WallNear({ subject }: { readonly subject: Description }) {
  return kinds.map((kind) => <Nearest key={kind} kind={kind} subject={subject} />);
}

function Nearest(props: { readonly kind: (typeof kinds)[number]; readonly subject: Description }) {
  const { kind, subject } = props;
  const { at, id } = subject;
  const { t } = useTranslation();
  const count = kind === "fire-team" ? 3 : 2;
  const question = useMemo(
    () => ({ lng: at[0], lat: at[1], role: "posts" as const, kind, count: count + 1 }),
    [at, kind, count],
  );
  // A post that nobody mans is not what is near to it.
  const data = (useNearest(question).data ?? []).filter((hit) => hit.id !== id).slice(0, count);
  return (
    <section className="wall-near">
      <h2>{t(`wall.alert.near.${kind}`)}</h2>
      <ol>
        {data.map((hit) => (
          <NearRow key={hit.id} hit={hit} />
        ))}
        {data.length === 0 ? <li>—</li> : null}
      </ol>
    </section>
  );
}

function NearRow({ hit }: { readonly hit: NearHit }) {
  const { i18n } = useTranslation();
  const { quantity } = useFormat();
  return (
    <li>
      <span className="wall-near-name">{hit.name}</span>
      <strong className="wall-near-far">{quantity(hit.metres, "m").text}</strong>
      <span>{compassWord(hit.bearingDegrees, i18n.language)}</span>
      {hit.responsible === null ? null : (
        <span className="wall-note wall-near-who">
          {hit.responsible} {hit.phone ?? ""}
        </span>
      )}
    </li>
  );
}

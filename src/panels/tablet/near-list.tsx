import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../data/queries/use-ages";
import { useNearest } from "../../data/queries/use-description";
import { useFormat } from "../../i18n/use-format";
import type { FeatureRole } from "../../model/role";
import { useView } from "../../state/use-view";
import { TextButton } from "../../ui/text-button";
import type { NearHit } from "../../workers/description";
import { useMapHandle } from "../map/use-map-handle";
import { compassWord } from "./compass-word";

const kinds = [
  { label: "checkpoint", role: "posts", kind: "checkpoint" },
  { label: "water", role: "posts", kind: "water" },
  { label: "toilet", role: "facilities", kind: "toilet" },
  { label: "team", role: "posts", kind: "fire-team" },
] as const satisfies readonly { label: string; role: FeatureRole; kind: string }[];

/** What an official looks for on the road: the nearest of each, how far, which way, and whether it is open. */
export function NearList({ at }: { readonly at: readonly [lng: number, lat: number] }) {
  return (
    <ul className="near-list">
      {kinds.map(({ label, role, kind }) => (
        <Nearest key={label} label={label} role={role} kind={kind} at={at} />
      ))}
    </ul>
  );
}

function Nearest(props: {
  readonly label: (typeof kinds)[number]["label"];
  readonly role: FeatureRole;
  readonly kind: string;
  readonly at: readonly [lng: number, lat: number];
}) {
  const { label, role, kind, at } = props;
  const { t } = useTranslation();
  const minute = Math.floor(useNow(30) / 60_000);
  const question = useMemo(
    () => ({ lng: at[0], lat: at[1], role, kind, count: 1, atMs: minute * 60_000 }),
    [at, role, kind, minute],
  );
  const { data } = useNearest(question);
  const hit = data?.[0];
  return (
    <li className="near-row">
      <span className="quiet">{t(`tablet.nearKind.${label}`)}</span>
      {hit === undefined ? <span className="quiet">{t("tablet.none")}</span> : <Hit hit={hit} />}
    </li>
  );
}

function Hit({ hit }: { readonly hit: NearHit }) {
  const { t, i18n } = useTranslation();
  const { quantity } = useFormat();
  const [, choose] = useView();
  const zoomTo = useMapHandle((map) => map.zoomTo);
  return (
    <>
      <TextButton
        onPress={() => {
          choose({ select: { role: hit.role, id: hit.id } }, "push");
          zoomTo([...hit.at, ...hit.at]);
        }}
      >
        {hit.name || hit.id}
      </TextButton>
      <span className="near-where">
        {quantity(hit.metres, "m").text} · {compassWord(hit.bearingDegrees, i18n.language)}
        {hit.open === null ? null : (
          <>
            {" · "}
            <strong className={hit.open ? "near-open" : "near-closed"}>
              {t(hit.open ? "tablet.open" : "tablet.closed")}
            </strong>
          </>
        )}
      </span>
    </>
  );
}

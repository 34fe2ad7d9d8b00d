import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../data/queries/use-ages";
import { useNearest } from "../../data/queries/use-description";
import type { FeatureRole } from "../../model/role";
import { bestOpen } from "./best-open";
import { NearHitRow } from "./near-hit-row";

const kinds = [
  { label: "checkpoint", role: "posts", kind: "checkpoint" },
  { label: "water", role: "posts", kind: "water" },
  { label: "toilet", role: "facilities", kind: "toilet" },
  { label: "team", role: "posts", kind: "fire-team" },
] as const satisfies readonly { label: string; role: FeatureRole; kind: string }[];

/** Of things with opening hours so many are looked at for one that is open now. */
const lookedAt = 12;

/** What an official looks for on the road: the nearest of each, how far, which way, and open now where it has hours. */
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
  const hasHours = role === "facilities";
  const question = useMemo(
    () => ({
      lng: at[0],
      lat: at[1],
      role,
      kind,
      count: hasHours ? lookedAt : 1,
      atMs: minute * 60_000,
    }),
    [at, role, kind, hasHours, minute],
  );
  const { data } = useNearest(question);
  const hit = data === undefined ? undefined : hasHours ? bestOpen(data) : data[0];
  return (
    <li className="near-row">
      <span className="quiet">{t(`tablet.nearKind.${label}`)}</span>
      {hit === undefined ? <span className="quiet">{t("tablet.none")}</span> : <NearHitRow hit={hit} />}
    </li>
  );
}

import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../data/queries/use-ages";
import { useNearest } from "../../data/queries/use-description";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import type { FeatureRole } from "../../model/role";
import { Segments } from "../../ui/segments";
import type { NearHit } from "../../workers/description";
import { NearHitRow } from "./near-hit-row";

const reaches = ["300", "1000", "3000"] as const;
/** So many of each kind at most: a list for a thumb, not an inventory. */
const mostOfEach = 20;
const mostShown = 40;

/** Everything one could go to within a distance, nearest first. */
export function AroundList({ at }: { readonly at: readonly [lng: number, lat: number] }) {
  const { t } = useTranslation();
  const { quantity } = useFormat();
  const [reach, setReach] = useState<(typeof reaches)[number]>("1000");
  const minute = Math.floor(useNow(30) / 60_000);
  const near = { at, withinMetres: Number(reach), minute };
  const all = [
    useAround("posts", near),
    useAround("facilities", near),
    useAround("parks", near),
    useAround("compounds", near),
    useAround("teams", near),
  ];
  const hits = all
    .flat()
    .filter(({ metres }) => metres <= near.withinMetres)
    .sort((a, b) => a.metres - b.metres);
  return (
    <div className="around">
      <Segments
        label={t("tablet.reach")}
        options={reaches.map((id) => ({ id, label: quantity(Number(id), "m").text }))}
        value={reach}
        onChange={setReach}
      />
      {hits.length === 0 ? <p className="quiet">{t("tablet.none")}</p> : null}
      <ul className="near-list">
        {hits.slice(0, mostShown).map((hit) => (
          <AroundRow key={`${hit.role} ${hit.id}`} hit={hit} />
        ))}
      </ul>
      {hits.length > mostShown ? (
        <p className="quiet">{t("figure.more", { count: hits.length - mostShown })}</p>
      ) : null}
    </div>
  );
}

function AroundRow({ hit }: { readonly hit: NearHit }) {
  const labels = useLabels();
  const kind = hit.kind === null ? labels.role(hit.role) : labels.value(hit.role, "class", hit.kind);
  return (
    <li className="near-row">
      <span className="quiet">{kind}</span>
      <NearHitRow hit={hit} />
    </li>
  );
}

function useAround(
  role: FeatureRole,
  near: { readonly at: readonly [lng: number, lat: number]; withinMetres: number; minute: number },
): readonly NearHit[] {
  const { at, withinMetres, minute } = near;
  const question = useMemo(
    () => ({ lng: at[0], lat: at[1], role, count: mostOfEach, withinMetres, atMs: minute * 60_000 }),
    [at, role, withinMetres, minute],
  );
  return useNearest(question).data ?? [];
}

import { useTranslation } from "react-i18next";
import { useLabels } from "../../i18n/use-labels";
import { Button } from "../../ui/button";
import { NumberField } from "../../ui/number-field";
import { Picker } from "../../ui/picker";
import type { CandidateRole, LatticeLand, SitingAsk, SitingOffer } from "../../workers/siting/siting-ask";
import { editDraft, useAdviceStore } from "./advice-store";
import { startPicking, stopPicking } from "./pick-places";

/** Where new ones might stand: a lattice, a layer's own places, or points dropped on the map. */
export function CandidateFields({
  offer,
  draft,
}: {
  readonly offer: SitingOffer;
  readonly draft: SitingAsk;
}) {
  const { t } = useTranslation();
  const labels = useLabels();
  const { candidates } = draft;
  const value =
    candidates.from === "lattice"
      ? `lattice:${candidates.land}`
      : candidates.from === "layer"
        ? `layer:${candidates.role}`
        : "points";
  const choose = (id: string) => {
    const [from, what] = id.split(":");
    stopPicking();
    if (from === "lattice")
      editDraft({ candidates: { from, land: what as LatticeLand, spacingMetres: null } });
    else if (from === "layer") editDraft({ candidates: { from, role: what as CandidateRole } });
    else editDraft({ candidates: { from: "points", points: [] } });
  };
  return (
    <>
      <Picker
        label={t("advice.candidates")}
        options={[
          ...offer.lands.map((land) => ({
            id: `lattice:${land}`,
            label: t(`advice.sources.lattice-${land}`),
          })),
          { id: "points", label: t("advice.sources.points") },
          ...offer.layers.map((role) => ({
            id: `layer:${role}`,
            label: t("advice.sources.layer", { layer: labels.role(role) }),
          })),
        ]}
        value={value}
        onChange={choose}
      />
      {candidates.from === "lattice" ? (
        <NumberField
          label={t("advice.lattice")}
          value={candidates.spacingMetres}
          least={1}
          placeholder={t("advice.latticeAuto")}
          optional
          onChange={(spacingMetres) => editDraft({ candidates: { ...candidates, spacingMetres } })}
        />
      ) : null}
      {candidates.from === "points" ? <DroppedPoints count={candidates.points.length} /> : null}
    </>
  );
}

function DroppedPoints({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  const picking = useAdviceStore((store) => store.picking === "points");
  return (
    <div className="advice-pick">
      {picking ? <p className="small">{t("advice.picking")}</p> : null}
      <p className="quiet small" role="status">
        {t("advice.picked", { count })}
      </p>
      <div className="row-of-buttons">
        <Button
          size="small"
          pressed={picking}
          onPress={() => (picking ? stopPicking() : startPicking("points"))}
        >
          {t(picking ? "advice.pickDone" : "advice.pick")}
        </Button>
        {count === 0 ? null : (
          <Button
            size="small"
            look="quiet"
            onPress={() => editDraft({ candidates: { from: "points", points: [] } })}
          >
            {t("advice.clearPoints")}
          </Button>
        )}
      </div>
    </div>
  );
}

import { useTranslation } from "react-i18next";
import { useLabels } from "../../i18n/use-labels";
import { crossesItself } from "../../map/edit/crosses-itself";
import { Button } from "../../ui/button";
import { NumberField } from "../../ui/number-field";
import { Segments } from "../../ui/segments";
import type { SitingAsk, SitingOffer } from "../../workers/siting/siting-ask";
import { editDraft, useAdviceStore } from "./advice-store";
import { closeZone, startPicking, stopPicking, undoCorner } from "./pick-places";
import { Tick } from "./tick";
import { useAdviceWords } from "./use-advice-words";

/** What is not allowed, and what it may cost. */
export function LimitFields({ offer, draft }: { readonly offer: SitingOffer; readonly draft: SitingAsk }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const words = useAdviceWords();
  const { forbidden } = draft;
  const most = draft.goal === "most";
  return (
    <div className="advice-limits">
      <span className="picker-label">{t("advice.standing")}</span>
      <Segments
        label={t("advice.standing")}
        options={(["stay", "move", "ignore"] as const).map((id) => ({
          id,
          label: t(`advice.standings.${id}`),
        }))}
        value={draft.standing}
        onChange={(standing) => editDraft({ standing })}
      />
      {draft.standing === "move" ? <p className="quiet small">{t("advice.standingHint")}</p> : null}
      <fieldset className="advice-ticks">
        <legend className="picker-label">{t("advice.forbidden")}</legend>
        {offer.forbidden.map((role) => (
          <Tick
            key={role}
            label={labels.role(role)}
            checked={forbidden.includes(role)}
            onChange={(checked) =>
              editDraft({
                forbidden: checked ? [...forbidden, role] : forbidden.filter((each) => each !== role),
              })
            }
          />
        ))}
      </fieldset>
      <Zones zones={draft.zones.length} />
      <div className="advice-pair">
        <NumberField
          label={t("advice.spacing")}
          value={draft.spacingMetres === 0 ? null : draft.spacingMetres}
          placeholder={t("advice.noLimit")}
          optional
          onChange={(value) => editDraft({ spacingMetres: value ?? 0 })}
        />
        {most ? (
          <NumberField
            label={t("advice.capacity", { unit: words.weigh(draft.weigh) })}
            value={draft.capacity}
            least={1}
            placeholder={t("advice.noLimit")}
            optional
            onChange={(capacity) => editDraft({ capacity })}
          />
        ) : null}
      </div>
      {most ? <Budget budget={draft.budget} /> : null}
      <NumberField
        label={t("advice.seconds")}
        value={draft.seconds}
        least={1}
        most={600}
        onChange={(value) => editDraft({ seconds: value ?? 20 })}
      />
    </div>
  );
}

function Budget({ budget }: { readonly budget: SitingAsk["budget"] }) {
  const { t } = useTranslation();
  return (
    <>
      <NumberField
        label={t("advice.budget")}
        value={budget?.total ?? null}
        placeholder={t("advice.noLimit")}
        optional
        onChange={(total) =>
          editDraft({
            budget:
              total === null ? null : { inside: budget?.inside ?? 0, outside: budget?.outside ?? 0, total },
          })
        }
      />
      {budget === null ? null : (
        <div className="advice-pair">
          <NumberField
            label={t("advice.costInside")}
            value={budget.inside}
            onChange={(inside) => editDraft({ budget: { ...budget, inside: inside ?? 0 } })}
          />
          <NumberField
            label={t("advice.costOutside")}
            value={budget.outside}
            onChange={(outside) => editDraft({ budget: { ...budget, outside: outside ?? 0 } })}
          />
        </div>
      )}
    </>
  );
}

function Zones({ zones }: { readonly zones: number }) {
  const { t } = useTranslation();
  const drawing = useAdviceStore((store) => store.picking === "zone");
  const corners = useAdviceStore((store) => store.corners);
  const crosses = corners.length >= 3 && crossesItself(corners);
  if (drawing)
    return (
      <div className="advice-pick">
        <p className="small" role="status">
          {t("advice.drawing", { count: corners.length })}
        </p>
        {crosses ? (
          <p className="small number-wrong" role="alert">
            {t("advice.zoneCrosses")}
          </p>
        ) : null}
        <div className="row-of-buttons">
          <Button size="small" onPress={closeZone} disabled={corners.length < 3 || crosses}>
            {t("advice.zoneDone")}
          </Button>
          <Button size="small" look="quiet" onPress={undoCorner} disabled={corners.length === 0}>
            {t("advice.zoneUndo")}
          </Button>
          <Button size="small" look="quiet" onPress={stopPicking}>
            {t("advice.zoneCancel")}
          </Button>
        </div>
      </div>
    );
  return (
    <div className="row-of-buttons">
      <Button size="small" onPress={() => startPicking("zone")}>
        {t("advice.zone")}
      </Button>
      {zones === 0 ? null : (
        <>
          <span className="quiet small">{t("advice.zones", { count: zones })}</span>
          <Button size="small" look="quiet" onPress={() => editDraft({ zones: [] })}>
            {t("advice.clearZones")}
          </Button>
        </>
      )}
    </div>
  );
}

import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import { NumberField } from "../../ui/number-field";
import { Picker } from "../../ui/picker";
import type { SitingKind } from "../../workers/siting/siting-ask";
import { editDraft } from "./advice-store";

/** How far one serves: as the profile says, or the planner's own metres. */
export function RadiusField(props: {
  readonly kind: SitingKind | undefined;
  readonly radiusMetres: number | null;
}) {
  const { kind, radiusMetres } = props;
  const { t } = useTranslation();
  const { quantity } = useFormat();
  const radii = kind?.radii ?? [];
  const [least] = radii;
  const metres = (value: number) => quantity(value, "m").text;
  // A park's radius follows from its size: another could not be kept once it is drawn.
  if (kind?.id === "parks" && radii.length > 0)
    return (
      <Picker
        label={t("advice.radius")}
        options={radii.map(({ radiusMetres: each, minSquareMetres }) => ({
          id: String(each),
          label:
            minSquareMetres === undefined
              ? metres(each)
              : t("advice.radiusPark", { radius: metres(each), size: quantity(minSquareMetres, "m2").text }),
        }))}
        value={String(radiusMetres ?? least?.radiusMetres ?? "")}
        onChange={(id) => editDraft({ radiusMetres: Number(id) })}
      />
    );
  return (
    <div className="advice-pair">
      <NumberField
        label={t("advice.radius")}
        value={radiusMetres}
        least={1}
        optional
        placeholder={least === undefined ? "" : String(least.radiusMetres)}
        onChange={(value) => editDraft({ radiusMetres: value })}
      />
      {least === undefined ? null : (
        <p className="quiet small advice-note">
          {t("advice.radiusBy", { radius: metres(least.radiusMetres) })}
          {least.standard === "" ? "" : ` · ${least.standard}`}
        </p>
      )}
    </div>
  );
}

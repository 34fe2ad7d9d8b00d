import { useTranslation } from "react-i18next";
import type { LayerReport } from "../../data/doctor/report";
import { useLabels } from "../../i18n/use-labels";
import { type FeatureRole, featureRoles } from "../../model/role";
import { Picker } from "../../ui/picker";
import { chooseRole } from "./consult";
import { useDoctorStore } from "./doctor-store";
import { useFieldLabel } from "./use-field-label";

/** What the layer is: the role that was recognised, why, and the others its geometry allows. */
export function RoleRows({ layer }: { readonly layer: LayerReport }) {
  const { t, i18n } = useTranslation();
  const labels = useLabels();
  const fieldLabel = useFieldLabel();
  const role = useDoctorStore(({ prescriptions }) => prescriptions[layer.key]?.role ?? null);
  const guess = layer.roles.find((each) => each.role === role);
  const comma = i18n.language === "en" ? ", " : "、";
  if (layer.roles.length === 0) return <p className="quiet">{t("doctorPanel.noRole")}</p>;
  return (
    <dl className="doctor-facts">
      <dt>{t("doctorPanel.role")}</dt>
      <dd>
        <Picker
          bare
          label={t("doctorPanel.role")}
          options={layer.roles.map((each) => ({ id: each.role, label: labels.role(each.role) }))}
          value={role}
          placeholder={t("doctorPanel.chooseRole")}
          onChange={(id) => {
            const chosen = featureRoles.find((each): each is FeatureRole => each === id);
            if (chosen !== undefined) void chooseRole(layer, chosen);
          }}
        />
        {guess === undefined ? null : (
          <p className="quiet small">
            {[
              guess.word === null ? "" : t("doctorPanel.byWord", { word: guess.word }),
              guess.fields.length === 0
                ? ""
                : t("doctorPanel.byFields", { fields: guess.fields.map(fieldLabel).join(comma) }),
            ]
              .filter((part) => part !== "")
              .join(t("doctorPanel.stop"))}
          </p>
        )}
      </dd>
    </dl>
  );
}

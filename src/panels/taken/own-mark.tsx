import { useTranslation } from "react-i18next";
import { useOwnLayers } from "../../data/taken/use-own-layers";
import { useLabels } from "../../i18n/use-labels";
import type { Role } from "../../model/role";
import { TextButton } from "../../ui/text-button";
import "./own-layers.css";

/** On a row of the layer list: that it draws data of the user's own, and the way back to the shipped ones. */
export function OwnMark({ kind, roles }: { readonly kind: string; readonly roles: readonly Role[] }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const { layers, setMode } = useOwnLayers();
  const own = layers.filter(({ role, inUse }) => inUse && roles.includes(role));
  if (own.length === 0) return null;
  const layer = labels.layer(kind);
  const back = async () => {
    for (const { id } of own) await setMode(id, "off");
  };
  return (
    <span className="own-mark">
      <span className="own-sign small" title={t("taken.own.markOf", { layer })}>
        {t("taken.own.mark")}
      </span>
      <TextButton label={t("taken.own.backOf", { layer })} onPress={() => void back().catch(() => {})}>
        {t("taken.own.back")}
      </TextButton>
    </span>
  );
}

import { useTranslation } from "react-i18next";
import type { HeightsReport } from "../../data/doctor/report";
import { useLabels } from "../../i18n/use-labels";
import { Button } from "../../ui/button";
import { useDoctorStore } from "./doctor-store";
import { TakenWords } from "./take-form";
import { canTakeHeights } from "./taken-of";
import { useTakeHeights } from "./use-take";

/** A height field: what it covers, and the way into the district. */
export function HeightsCard({ heights }: { readonly heights: HeightsReport }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const busy = useDoctorStore((state) => state.busy !== null);
  const taken = useDoctorStore((state) => state.taken[heights.key]);
  const take = useTakeHeights();
  const role = labels.role("elevation");
  return (
    <article className="doctor-layer">
      <h3>{heights.name}</h3>
      <dl className="doctor-facts">
        <dt>{t("doctorPanel.format")}</dt>
        <dd>{labels.loose(`doctorPanel.formatName.${heights.format}`, heights.format)}</dd>
        <dt>{t("doctorPanel.cells")}</dt>
        <dd>
          {heights.width} × {heights.height}
        </dd>
        <dt>{t("doctorPanel.crs")}</dt>
        <dd>
          {heights.crs.code ?? "—"}
          <p className="quiet small">
            {t(`doctor.crs-how-${heights.crs.how}`, { declared: heights.crs.declared ?? "" })}
          </p>
        </dd>
        <dt>{t("doctorPanel.extent")}</dt>
        <dd className="doctor-numbers">{heights.bbox.map((value) => value.toFixed(4)).join(", ")}</dd>
      </dl>
      {canTakeHeights(heights) ? (
        <Button look="needle" disabled={busy} onPress={() => void take(heights)}>
          {t("doctorPanel.take", { role })}
        </Button>
      ) : (
        <p>{t("doctorPanel.unpackFirst")}</p>
      )}
      {taken === undefined ? null : <TakenWords taken={taken} role={role} />}
    </article>
  );
}

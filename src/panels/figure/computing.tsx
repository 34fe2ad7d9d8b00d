import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useData } from "../../data/queries/data-context";
import { useDistrict } from "../../data/queries/use-district";
import type { Figures } from "../../data/queries/use-figure";
import { useProgress } from "../../data/queries/use-progress";
import { useLabels } from "../../i18n/use-labels";
import { Button } from "../../ui/button";
import { Progress } from "../../ui/progress";

/** How far the figures are, with a way to stop, and a way to go on after that. */
export function Computing({ figures }: { readonly figures: Figures }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const client = useQueryClient();
  const { district } = useData();
  const { data: summary } = useDistrict();
  const progress = useProgress("figures");
  if (figures.data !== undefined || progress === undefined) return null;
  const queryKey = ["figures", district];
  if (figures.isFetching || summary?.stage !== "all")
    return (
      <Progress
        label={`${t("shell.state.computing")} ${labels.indicator(progress.what)}`}
        done={progress.done}
        total={progress.total}
        onCancel={() => void client.cancelQueries({ queryKey })}
      />
    );
  if (figures.isError) return null;
  return (
    <p className="computing-stopped">
      <span className="quiet">{t("shell.state.cancelled")}</span>
      <Button
        size="small"
        onPress={() =>
          void client.refetchQueries({ queryKey, predicate: ({ state }) => state.data === undefined })
        }
      >
        {t("shell.state.resume")}
      </Button>
    </p>
  );
}

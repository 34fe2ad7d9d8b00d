import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useData } from "../../data/queries/data-context";
import { districtKey } from "../../data/queries/keys";
import { useDistrict } from "../../data/queries/use-district";
import { useProgress } from "../../data/queries/use-progress";
import { Button } from "../../ui/button";
import { Progress } from "../../ui/progress";

/** How far the district's files are. Stopping keeps what is there; going on loads the rest. */
export function LoadingFiles() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { district } = useData();
  const { data: summary, isFetching, refetch } = useDistrict();
  const files = useProgress("district");
  const stop = async () => {
    const queryKey = districtKey(district);
    await client.cancelQueries({ queryKey });
    // Stopping takes a query back to where it began, which here is nothing at all.
    client.setQueryData(queryKey, summary);
  };
  if (isFetching && files !== undefined)
    return (
      <Progress
        label={t("shell.state.loadingDistrict")}
        done={files.done}
        total={files.total}
        {...(summary === undefined ? {} : { onCancel: () => void stop() })}
      />
    );
  if (isFetching || summary === undefined || summary.stage === "all") return null;
  return (
    <span className="strip-alert">
      {t("shell.state.halfLoaded")}
      <Button size="small" onPress={() => void refetch()}>
        {t("shell.state.resume")}
      </Button>
    </span>
  );
}

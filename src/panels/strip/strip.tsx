import { useQueryClient } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../data/queries/use-ages";
import { useDistrict } from "../../data/queries/use-district";
import { useHealth } from "../../data/queries/use-health";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import { useView } from "../../state/use-view";
import { Button } from "../../ui/button";
import { useJobs } from "../choice/use-jobs";
import { districtLabel } from "../export/use-provenance";
import { useShownBasemap } from "../map/use-shown-basemap";
import { LoadingFiles } from "./loading-files";
import "./strip.css";

/** The foot of every face: whose data, of when, under which label and number, and whether anything is wrong. */
export function Strip() {
  const { t } = useTranslation();
  const labels = useLabels();
  const { data: summary } = useDistrict();
  const { date, age } = useFormat();
  const nowMs = useNow(60);
  const basemap = useShownBasemap();
  if (summary === undefined) return <footer className="strip" />;
  const { manifest, asOfMs } = summary;
  const approval = manifest.mapApproval ?? basemap.approval;
  return (
    <footer className="strip">
      {districtLabel(manifest, t("shell.strip.synthetic"), labels.words).map((label) => (
        <strong key={label}>{label}</strong>
      ))}
      <span>
        {approval === null ? t("shell.strip.noApproval") : t("shell.strip.approval", { number: approval })}
      </span>
      <span>{t("shell.strip.dataOf", { date: date(asOfMs), age: age(asOfMs, nowMs) })}</span>
      {basemap.attribution === null ? null : <span>{basemap.attribution}</span>}
      <Stale />
      <Work />
      <ProblemsButton />
    </footer>
  );
}

/** Files whose last look failed: older data are shown, and said to be. */
function Stale() {
  const { t } = useTranslation();
  const { age } = useFormat();
  const nowMs = useNow(60);
  const { data: summary } = useDistrict();
  const stale = summary?.files.filter((file) => file.stale !== null) ?? [];
  const oldest = Math.min(...stale.flatMap(({ readAtMs }) => readAtMs ?? []));
  if (stale.length === 0) return null;
  return <span className="strip-alert">{t("shell.state.stale", { age: age(oldest, nowMs) })}</span>;
}

/** What the worker does, and whether it lives. */
function Work() {
  const { t } = useTranslation();
  const health = useHealth();
  const jobs = useJobs();
  const client = useQueryClient();
  const revive = () => {
    jobs.restart();
    void client.refetchQueries({ predicate: ({ state }) => state.status === "error" });
  };
  if (health.state === "failed")
    return (
      <span className="strip-alert" role="alert">
        {t("shell.error.worker")}
        <Button size="small" onPress={revive}>
          {t("shell.state.retry")}
        </Button>
      </span>
    );
  return <LoadingFiles />;
}

function ProblemsButton() {
  const { t } = useTranslation();
  const [{ fold }, choose] = useView();
  const { data: summary } = useDistrict();
  const count = (summary?.problems.length ?? 0) + (summary?.missing.length ?? 0);
  return (
    <span className="strip-end">
      <Button
        size="small"
        look="quiet"
        onPress={() =>
          choose(
            { aside: "problems", fold: fold === null ? null : fold.filter((panel) => panel !== "aside") },
            "push",
          )
        }
      >
        {count === 0 ? null : <TriangleAlert aria-hidden="true" />}
        {count === 0 ? t("shell.strip.noProblems") : t("shell.strip.problems", { count })}
      </Button>
    </span>
  );
}

import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDistrict } from "../../data/queries/use-district";
import { useHealth } from "../../data/queries/use-health";
import { useLabels } from "../../i18n/use-labels";
import type { MapProblem } from "../../map/map-problem";
import { ErrorBoundary } from "../../ui/error-boundary";
import { Failure, Loading } from "../../ui/states";
import { useSiteConfig } from "../choice/site-config";
import { useJobs } from "../choice/use-jobs";
import { DistrictMap } from "../map/district-map";
import { Clock } from "./clock";
import { Danger } from "./danger";
import { useScenes } from "./use-scenes";
import { useWallTextScale } from "./use-wall-height";
import { WallDue } from "./wall-due";
import { WallFigures } from "./wall-figures";
import { WallFoot } from "./wall-foot";
import "./wall.css";

const noPick = () => {};

/** The command centre's face: nobody at the mouse, legible from eight metres, touring its scenes. */
export function Wall() {
  const { t } = useTranslation();
  const labels = useLabels();
  const district = useDistrict();
  const { basemap } = useSiteConfig();
  const { scenes, tour, scene } = useScenes();
  const textScale = useWallTextScale();
  const [problem, setProblem] = useState<MapProblem | null>(null);
  const onProblem = useCallback((found: MapProblem) => setProblem(found), []);
  useRevival();
  useEffect(() => {
    if (problem === null) return;
    const timer = setTimeout(() => setProblem(null), 60_000);
    return () => clearTimeout(timer);
  }, [problem]);
  if (district.data === undefined) return <Waiting failed={district.isError} error={district.error} />;
  const name = labels.words(plain(district.data.manifest.name));
  return (
    <div className="wall">
      <header className="wall-head">
        <h1>
          {name}
          {scene === null ? null : (
            <span key={scene.id} className="wall-scene">
              {labels.words(plain(scene.title))}
            </span>
          )}
        </h1>
        <Danger />
        <Clock />
      </header>
      <main className="wall-map" aria-label={t("shell.region.map")}>
        <ErrorBoundary>
          <DistrictMap
            interactive={false}
            textScale={textScale}
            basemap={basemap}
            onPick={noPick}
            onProblem={onProblem}
          />
        </ErrorBoundary>
      </main>
      <aside className="wall-figures" aria-label={t("shell.region.figures")}>
        <ErrorBoundary>
          <WallFigures />
        </ErrorBoundary>
      </aside>
      <aside className="wall-due" aria-label={t("wall.due")}>
        <ErrorBoundary>
          <WallDue />
        </ErrorBoundary>
      </aside>
      <WallFoot scenes={scenes} tour={tour} problem={problem} />
    </div>
  );
}

const plain = (words: { readonly zh: string; readonly en?: string | undefined }) =>
  words.en === undefined ? { zh: words.zh } : { zh: words.zh, en: words.en };

/** Nobody is there to press "retry": a worker that gave up is started again, and a district asked for again. */
function useRevival(): void {
  const health = useHealth();
  const jobs = useJobs();
  const { isError, refetch } = useDistrict();
  const dead = health.state === "failed" || isError;
  useEffect(() => {
    if (!dead) return;
    const timer = setInterval(() => {
      if (health.state === "failed") jobs.restart();
      void refetch();
    }, 15_000);
    return () => clearInterval(timer);
  }, [dead, health.state, jobs, refetch]);
}

function Waiting({ failed, error }: { readonly failed: boolean; readonly error: Error | null }) {
  const { t } = useTranslation();
  return (
    <main className="wall wall-waiting">
      {failed ? (
        <Failure
          title={t("shell.error.district")}
          hint={t("wall.recovering")}
          detail={error?.message ?? null}
        />
      ) : (
        <Loading text={t("shell.state.loadingDistrict")} />
      )}
    </main>
  );
}

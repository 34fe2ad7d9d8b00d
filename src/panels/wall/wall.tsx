import { type CSSProperties, memo, useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLive, useReopen } from "../../data/live/use-live";
import { useDistrict } from "../../data/queries/use-district";
import { useHealth } from "../../data/queries/use-health";
import { useLabels } from "../../i18n/use-labels";
import type { MapEngine } from "../../map/engine";
import type { MapProblem } from "../../map/map-problem";
import type { ViewPart } from "../../map/view-part";
import { useView } from "../../state/use-view";
import { ErrorBoundary } from "../../ui/error-boundary";
import { Failure, Loading } from "../../ui/states";
import { useDistrictId, useSiteConfig } from "../choice/site-config";
import { useJobs } from "../choice/use-jobs";
import { usePlace } from "../choice/use-place";
import { DistrictMap } from "../map/district-map";
import { useOpenWallPassport } from "../passport/use-wall-passport";
import { Clock } from "./clock";
import { Danger } from "./danger";
import { PrefetchNext } from "./prefetch-next";
import { useAlertStage } from "./use-alert-stage";
import { useCrossfade } from "./use-crossfade";
import { useDrift, useLostParts, useNewVersion, useWakes, useWatchdog } from "./use-healing";
import { usePart } from "./use-part";
import { useScenePlay } from "./use-scene-play";
import { useScenes } from "./use-scenes";
import { useWallScale } from "./use-wall-height";
import { useWallLayers } from "./use-wall-layers";
import { WallAlert, WallNear } from "./wall-alert";
import { WallAudit } from "./wall-audit";
import { WallDue } from "./wall-due";
import { WallDuty } from "./wall-duty";
import { WallFigures } from "./wall-figures";
import { WallFoot } from "./wall-foot";
import { WallLegend } from "./wall-legend";
import { tellReplayed, WallMoment } from "./wall-moment";
import "./wall.css";

const noPick = () => {};

// The stage is drawn anew with each layer that arrives; what stands around the map has nothing to do with that.
const StillAudit = memo(WallAudit);
const StillClock = memo(Clock);
const StillDanger = memo(Danger);
const StillDue = memo(WallDue);
const StillDuty = memo(WallDuty);
const StillFigures = memo(WallFigures);
const StillFoot = memo(WallFoot);
const StillLegend = memo(WallLegend);

/** Slow enough to be followed from where one scene is to where the next one is. */
const easeMs = 1800;

/** Where in the map's region the part lies that this screen draws. */
const placeOf = (part: ViewPart | null): CSSProperties | undefined =>
  part === null ? undefined : { left: part.left, top: part.top, width: part.width, height: part.height };

/** The command centre's face: nobody at the mouse, legible from eight metres, touring its scenes. */
export function Wall() {
  const district = useDistrict();
  const { connect } = useSiteConfig();
  const wakes = useWakes();
  useLive(connect, wakes);
  useReopen();
  useRevival();
  useWatchdog();
  useLostParts();
  if (district.data === undefined) return <Waiting failed={district.isError} error={district.error} />;
  return <WallStage />;
}

function WallStage() {
  const { t } = useTranslation();
  const labels = useLabels();
  const { data: summary } = useDistrict();
  const { basemap } = useSiteConfig();
  const [engine, setEngine] = useState<MapEngine | null>(null);
  const picture = useRef<HTMLCanvasElement>(null);
  const keepPicture = useCrossfade(engine, picture);
  const { alert, subject, hold: isAlarmed } = useAlertStage(keepPicture);
  const isAudited = useOpenWallPassport() !== null;
  const hold = isAlarmed || isAudited;
  const { scenes, tour, scene } = useScenes({
    held: hold,
    away: isAlarmed,
    listens: !isAudited,
    keepPicture,
  });
  useScenePlay(engine, hold ? null : scene, tour.pausedAtMs !== null);
  useNewVersion(scene?.id ?? null);
  const scale = useWallScale();
  const extra = useWallLayers(scale);
  const [problem, onProblem] = usePassing<MapProblem>(60_000);
  const [{ layers, wall }] = useView();
  const { place } = usePlace();
  const region = useRef<HTMLElement>(null);
  const part = usePart(region, wall !== null);
  const next = scenes[(tour.index + 1) % scenes.length];
  const title = alert === null ? scene : null;
  const isFireScene = layers?.includes("posts") === true;
  return (
    <WallFrame>
      <div className="wall" data-alert={alert?.kind}>
        <header className="wall-head">
          <h1>
            {summary === undefined ? "" : labels.words(plain(summary.manifest.name))}
            {place === null || alert !== null ? null : ` · ${place.name}`}
            {title === null ? null : (
              <span key={title.id} className="wall-scene">
                {labels.words(plain(title.title))}
              </span>
            )}
          </h1>
          <StillDanger />
          <StillClock />
        </header>
        <main ref={region} className="wall-map" aria-label={t("shell.region.map")}>
          <ErrorBoundary>
            <div className="wall-part" style={placeOf(part)}>
              <DistrictMap
                interactive={false}
                part={part}
                easeMs={easeMs}
                scale={scale}
                extra={extra}
                basemap={basemap}
                onPick={noPick}
                onProblem={onProblem}
                onReplay={tellReplayed}
                onEngine={setEngine}
              />
              <canvas ref={picture} className="wall-picture" />
            </div>
            <WallMoment />
            {alert === null ? <StillLegend scale={scale} engine={engine} /> : null}
          </ErrorBoundary>
        </main>
        <aside className="wall-figures" aria-label={t("shell.region.figures")}>
          <ErrorBoundary>
            {alert === null ? <StillFigures /> : <WallAlert alert={alert} subject={subject} />}
          </ErrorBoundary>
        </aside>
        <aside className="wall-due" aria-label={t(alert === null ? "wall.due" : "wall.alert.nearTitle")}>
          <ErrorBoundary>
            {alert === null ? (
              isFireScene ? (
                <StillDuty />
              ) : (
                <StillDue />
              )
            ) : subject === null ? null : (
              <WallNear subject={subject} />
            )}
          </ErrorBoundary>
        </aside>
        {alert === null ? (
          <ErrorBoundary>
            <StillAudit />
          </ErrorBoundary>
        ) : null}
        {next === undefined || next === scene ? null : (
          <PrefetchNext key={next.id} scene={next} scale={scale} engine={engine} />
        )}
        <StillFoot scenes={scenes} tour={tour} problem={problem} />
      </div>
    </WallFrame>
  );
}

/**
 * The whole wall, of which this screen shows all, or one part of m × n: words and figures are laid out over the whole,
 * and each screen stands before its own part of them; of the map it draws no more than that part.
 */
function WallFrame({ children }: { readonly children: React.ReactNode }) {
  const [{ wall, cell }] = useView();
  const [x, y] = useDrift();
  const [columns, rows] = wall ?? [1, 1];
  const column = Math.min(columns, cell?.[0] ?? 1);
  const row = Math.min(rows, cell?.[1] ?? 1);
  const style = {
    "--columns": columns,
    "--rows": rows,
    "--column": column - 1,
    "--row": row - 1,
    translate: x === 0 && y === 0 ? undefined : `${x}px ${y}px`,
  } as CSSProperties;
  return (
    <div className="wall-frame" style={style}>
      {children}
    </div>
  );
}

/** Something that is shown for a while and then forgotten. */
function usePassing<T>(ms: number): readonly [T | null, (found: T) => void] {
  const [shown, setShown] = useState<T | null>(null);
  useEffect(() => {
    if (shown === null) return;
    const timer = setTimeout(() => setShown(null), ms);
    return () => clearTimeout(timer);
  }, [shown, ms]);
  return [shown, useCallback((found: T) => setShown(found), [])];
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
  const district = useDistrictId();
  return (
    <main className="wall wall-waiting">
      {failed ? (
        <Failure
          title={t("shell.error.district")}
          hint={t("shell.error.districtHint", { district })}
          detail={error?.message ?? null}
        />
      ) : (
        <Loading text={t("shell.state.loadingDistrict")} />
      )}
    </main>
  );
}

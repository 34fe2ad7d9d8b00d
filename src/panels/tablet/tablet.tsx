import { ClipboardCheck, Ellipsis, Layers, LocateFixed, Search } from "lucide-react";
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDistrict } from "../../data/queries/use-district";
import { useLabels } from "../../i18n/use-labels";
import type { MapProblem } from "../../map/map-problem";
import type { Candidate } from "../../map/picking";
import type { Sheet as SheetName } from "../../state/choice";
import { useView } from "../../state/use-view";
import { formatView } from "../../state/view";
import { Button, ButtonLink } from "../../ui/button";
import { ErrorBoundary } from "../../ui/error-boundary";
import { Failure, Loading } from "../../ui/states";
import { LanguageSwitch, ThemeSwitch, UnitSwitch } from "../bar/switches";
import { useDistrictId } from "../choice/site-config";
import { districtLabel } from "../export/use-provenance";
import { FigureList } from "../figure/figure-list";
import { FigurePanel } from "../figure/figure-panel";
import { LayerList } from "../layers/layer-list";
import { Legend } from "../legend/legend";
import { FollowSelection } from "../map/follow-selection";
import { MapProblems } from "../map/map-problems";
import { ProblemsPanel } from "../problems/problems-panel";
import { SelectionPanel } from "../selection/selection-panel";
import { useAsk } from "../welcome/use-ask";
import { useWelcome } from "../welcome/use-welcome";
import { OfflineLine } from "./offline-line";
import { OfflineNotice } from "./offline-notice";
import { OfflinePanel } from "./offline-panel";
import { PlaceSheet } from "./place-sheet";
import { type Height, Sheet } from "./sheet";
import { TabletSearch } from "./tablet-search";
import { type Position, usePosition } from "./use-position";
import "./tablet.css";

const InspectHere = lazy(() =>
  import("../inspection/inspect-here").then(({ InspectHere }) => ({ default: InspectHere })),
);
const Inspections = lazy(() =>
  import("../inspection/inspections").then(({ Inspections }) => ({ default: Inspections })),
);
const TabletMap = lazy(() => import("./tablet-map").then(({ TabletMap }) => ({ default: TabletMap })));

/** How high the sheet stands for what it shows: a keyboard or a form needs all of it, a place leaves the map in sight. */
function heightFor(opened: string | null, now: Height): Height {
  if (opened === null) return "peek";
  if (opened === "search" || opened === "inspect") return "full";
  return now === "peek" || opened === "selection" ? "half" : now;
}

/** Officials on the road: the map first, one sheet, five thumb-sized actions. */
export function Tablet() {
  const { t } = useTranslation();
  const labels = useLabels();
  const district = useDistrict();
  const id = useDistrictId();
  const [{ sheet, select, aside, inspection }, choose] = useView();
  const position = usePosition();
  const [height, setHeight] = useState<Height>("peek");
  const [problems, setProblems] = useState<readonly MapProblem[]>([]);
  // What was pressed last stands on top; closing it shows again what it was pressed in.
  const opened = (aside === "selection" ? null : aside) ?? (select === null ? sheet : "selection");
  useEffect(() => setHeight((now) => heightFor(opened, now)), [opened]);

  const { tap, follow, following, stop } = position;
  const locate = () => {
    if (following) return stop();
    choose({ sheet: "near", select: null, aside: null }, sheet === "near" ? "replace" : "push");
    follow();
  };
  const onPick = useCallback(
    (_: readonly Candidate[], at: readonly [lng: number, lat: number]) => {
      tap(at);
      choose({ sheet: "near", select: null, aside: null }, sheet === "near" ? "replace" : "push");
    },
    [choose, tap, sheet],
  );
  const onProblem = useCallback(
    (problem: MapProblem) => setProblems((known) => [...known.slice(-4), problem]),
    [],
  );
  // Closing is no step of its own: going back after it must not open the sheet again.
  const open = (name: SheetName) =>
    opened === name
      ? choose({ sheet: null, select: null, aside: null }, "replace")
      : choose({ sheet: name, select: null, aside: null }, "push");

  if (district.isError && district.data === undefined)
    return (
      <main className="tablet">
        <Failure
          title={t("shell.error.district")}
          hint={t("shell.error.districtHint", { district: id })}
          detail={district.error?.message ?? null}
          onRetry={() => void district.refetch()}
        />
      </main>
    );
  const manifest = district.data?.manifest;
  const name =
    manifest === undefined
      ? ""
      : labels.words({ zh: manifest.name.zh, ...(manifest.name.en ? { en: manifest.name.en } : {}) });
  return (
    <div className={`tablet tablet-${height}`}>
      <header className="tablet-head">
        <h1>{name === "" ? t("shell.appName") : name}</h1>
        {manifest === undefined
          ? null
          : districtLabel(manifest, t("shell.strip.synthetic"), labels.words).map((label) => (
              <strong key={label}>{label}</strong>
            ))}
        <span className="quiet">
          {manifest === undefined
            ? ""
            : manifest.mapApproval === null
              ? t("shell.strip.noApproval")
              : t("shell.strip.approval", { number: manifest.mapApproval })}
        </span>
        <OfflineLine />
      </header>
      <main className="tablet-map" aria-label={t("shell.region.map")}>
        <ErrorBoundary>
          <Suspense fallback={<Loading text={t("shell.state.drawing")} />}>
            <TabletMap position={position} onPick={onPick} onProblem={onProblem} />
          </Suspense>
        </ErrorBoundary>
        <MapProblems problems={problems} onClose={() => setProblems([])} />
      </main>
      <Sheet height={height} onHeight={setHeight} about={`${opened} ${select?.id} ${inspection}`}>
        <OfflineNotice />
        <ErrorBoundary>
          <Suspense fallback={<Loading />}>
            <SheetContent opened={opened} position={position} />
          </Suspense>
        </ErrorBoundary>
      </Sheet>
      <nav className="tablet-actions" aria-label={t("shell.bar.label")}>
        <button type="button" className="tablet-locate" aria-pressed={following} onClick={locate}>
          <LocateFixed aria-hidden="true" />
          {t("tablet.locate")}
        </button>
        <ActionButton name="search" opened={opened} onOpen={open} sign={Search} />
        <ActionButton name="inspect" opened={opened} onOpen={open} sign={ClipboardCheck} />
        <ActionButton name="layers" opened={opened} onOpen={open} sign={Layers} />
        <ActionButton name="more" opened={opened} onOpen={open} sign={Ellipsis} />
      </nav>
      <FollowSelection />
    </div>
  );
}

const actionWords = {
  search: "tablet.search",
  inspect: "tablet.inspect",
  layers: "tablet.layers",
  more: "tablet.menu",
} as const;

function ActionButton(props: {
  readonly name: keyof typeof actionWords;
  readonly opened: string | null;
  readonly onOpen: (name: SheetName) => void;
  readonly sign: typeof Search;
}) {
  const { name, opened, onOpen, sign: Sign } = props;
  const { t } = useTranslation();
  return (
    <button type="button" aria-pressed={opened === name} onClick={() => onOpen(name)}>
      <Sign aria-hidden="true" />
      {t(actionWords[name])}
    </button>
  );
}

function SheetContent(props: { readonly opened: string | null; readonly position: Position }) {
  const { opened, position } = props;
  const welcome = useWelcome();
  switch (opened) {
    case "search":
      return <TabletSearch />;
    case "layers":
      return (
        <>
          <Legend />
          <LayerList />
        </>
      );
    case "inspect":
      return <Inspections spot={position.spot} />;
    case "figures":
      return <FigureList />;
    case "figure":
      return <FigurePanel />;
    case "problems":
      return <ProblemsPanel />;
    case "selection":
      return (
        <>
          <SelectionPanel />
          <Suspense fallback={null}>
            <InspectHere />
          </Suspense>
        </>
      );
    case "more":
      return <More />;
    default:
      return (
        <>
          <PlaceSheet position={position} />
          {welcome.open ? <Question /> : null}
        </>
      );
  }
}

/** The first run's question, one press away. */
function Question() {
  const { t } = useTranslation();
  const { close } = useWelcome();
  const ask = useAsk();
  return (
    <Button
      onPress={() => {
        close();
        ask();
      }}
    >
      {t("shell.doors.question")}
    </Button>
  );
}

/** How it is written and lit, and the other faces. */
function More() {
  const { t } = useTranslation();
  const [{ district }, choose] = useView();
  return (
    <div className="tablet-more">
      <h2>{t("tablet.menu")}</h2>
      <Button onPress={() => choose({ sheet: "figures", aside: null }, "push")}>{t("tablet.figures")}</Button>
      <Button onPress={() => choose({ aside: "problems" }, "push")}>{t("panels.problems.title")}</Button>
      <LanguageSwitch />
      <ThemeSwitch />
      <UnitSwitch />
      <ButtonLink href={formatView({ face: "desk", district })}>{t("shell.face.desk")}</ButtonLink>
      <ButtonLink href={formatView({ face: "wall", district })}>{t("shell.face.wall")}</ButtonLink>
      <OfflinePanel />
    </div>
  );
}

import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useDistrict } from "../../data/queries/use-district";
import { type DeskPanel, deskPanels } from "../../state/choice";
import { ErrorBoundary } from "../../ui/error-boundary";
import { Failure, Loading } from "../../ui/states";
import { TopBar } from "../bar/top-bar";
import { useDistrictId } from "../choice/site-config";
import { useFold } from "../choice/use-fold";
import { Crumbs } from "../crumbs/crumbs";
import { DropFiles } from "../doctor/drop-files";
import { PrintSheet } from "../export/print-sheet";
import { FollowAnswer } from "../map/follow-answer";
import { FollowSelection } from "../map/follow-selection";
import { ScenarioData } from "../needle/scenario-data";
import { CompareMount, TryBadge, TryMount } from "../needle/try-mount";
import { useTry } from "../needle/try-store";
import { Strip } from "../strip/strip";
import { TablePanel } from "../table/table-panel";
import { OfflineNotice } from "../tablet/offline-notice";
import { OwnNotice } from "../taken/own-notice";
import { Aside } from "./aside";
import { FoldButton } from "./fold-button";
import { LeftPanel } from "./left-panel";
import "./desk.css";

// Asked for at once, not when first drawn: it is the largest part of the page, and the panels need not wait for it.
const stage = import("../map/map-stage");
const MapStage = lazy(() => stage.then(({ MapStage }) => ({ default: MapStage })));

/** The planner's face: figures and layers, the map, what is selected, and tables; of the base or of a scenario. */
export function Desk() {
  return (
    <ScenarioData>
      <DeskOfDistrict />
    </ScenarioData>
  );
}

function DeskOfDistrict() {
  const { t } = useTranslation();
  const { folded } = useFold();
  const trying = useTry((state) => state.isOpen);
  const district = useDistrict();
  if (district.isError && district.data === undefined) return <NoDistrict />;
  const open = (panel: DeskPanel) => !folded(panel) || (panel === "aside" && trying);
  const state = deskPanels.filter((panel) => !open(panel)).map((panel) => `no-${panel}`);
  return (
    <div className={["desk", ...state].join(" ")}>
      <a className="skip-link" href="#desk-map">
        {t("shell.skipToMap")}
      </a>
      <TopBar />
      {open("figures") ? (
        <nav className="desk-figures" aria-label={t("shell.region.figures")}>
          <ErrorBoundary>
            <LeftPanel />
          </ErrorBoundary>
        </nav>
      ) : null}
      <main className="desk-map" id="desk-map" tabIndex={-1} aria-label={t("shell.region.map")}>
        <div className="desk-crumbs">
          <FoldButton panel="figures" />
          <Crumbs />
          <TryBadge />
          <FoldButton panel="aside" />
        </div>
        <ErrorBoundary>
          <Suspense fallback={<Loading text={t("shell.state.drawing")} />}>
            <MapStage />
          </Suspense>
        </ErrorBoundary>
        <CompareMount />
      </main>
      {open("aside") ? (
        <aside className="desk-aside" aria-label={t("shell.region.aside")}>
          <ErrorBoundary>{trying ? <TryMount /> : <Aside />}</ErrorBoundary>
        </aside>
      ) : null}
      <section className="desk-table" aria-label={t("shell.region.table")}>
        <FoldButton panel="table" />
        {open("table") ? (
          <ErrorBoundary>
            <TablePanel />
          </ErrorBoundary>
        ) : null}
      </section>
      <Strip />
      <FollowSelection />
      <FollowAnswer />
      <PrintSheet />
      <OwnNotice />
      <OfflineNotice />
      <DropFiles />
    </div>
  );
}

function NoDistrict() {
  const { t } = useTranslation();
  const district = useDistrictId();
  const { error, refetch } = useDistrict();
  return (
    <div className="desk-alone">
      <TopBar />
      <main>
        <Failure
          title={t("shell.error.district")}
          hint={t("shell.error.districtHint", { district })}
          detail={error?.message ?? null}
          onRetry={() => void refetch()}
        />
      </main>
    </div>
  );
}

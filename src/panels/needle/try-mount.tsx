import { X } from "lucide-react";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button";
import { ErrorBoundary } from "../../ui/error-boundary";
import { Loading } from "../../ui/states";
import { faultWords } from "./fault-words";
import { useScenarioArrival } from "./scenario-data";
import { shownScenario, showScenario, useScenarioStore } from "./scenario-store";
import { closeTry, openTry, useTry } from "./try-store";
import "./badge.css";

const TryPanel = lazy(() => import("./try-panel").then(({ TryPanel }) => ({ default: TryPanel })));

const ComparePanel = lazy(() =>
  import("./compare/compare-panel").then(({ ComparePanel }) => ({ default: ComparePanel })),
);

/** The way in, and the label that says that what is shown is a scenario. */
export function TryBadge() {
  const { t } = useTranslation();
  const isOpen = useTry((state) => state.isOpen);
  const shown = useScenarioStore(shownScenario);
  const refused = useScenarioStore((state) => state.refused);
  const { arrived } = useScenarioArrival();
  return (
    <div className="try-badge">
      {refused === null ? null : (
        <p className="try-shown" role="alert">
          {refused.kind === "damaged"
            ? faultWords(t, refused.fault)
            : t("needle.scenario.otherDistrict", { theirs: refused.theirs, ours: refused.ours })}
          <Button
            size="small"
            look="quiet"
            label={t("needle.tools.cancel")}
            onPress={() => useScenarioStore.setState({ refused: null })}
          >
            <X aria-hidden="true" />
          </Button>
        </p>
      )}
      {shown === null || shown.done.length === 0 ? null : (
        <p className="try-shown" role="status">
          <strong>
            {arrived ? t("needle.scenario.badge", { name: shown.name }) : t("needle.scenario.arriving")}
          </strong>
          <Button size="small" look="quiet" onPress={() => showScenario(null)}>
            {t("needle.scenario.backToBase")}
          </Button>
        </p>
      )}
      <Button size="small" pressed={isOpen} onPress={isOpen ? closeTry : openTry}>
        {t("needle.open")}
      </Button>
    </div>
  );
}

/** The mode itself, loaded when it is first entered. */
export function TryMount() {
  return (
    <Suspense fallback={<Loading />}>
      <TryPanel />
    </Suspense>
  );
}

/** Two branches side by side, over the map. */
export function CompareMount() {
  const isOpen = useTry((state) => state.isOpen && state.comparing);
  if (!isOpen) return null;
  return (
    <ErrorBoundary>
      <Suspense fallback={<Loading />}>
        <ComparePanel />
      </Suspense>
    </ErrorBoundary>
  );
}

import { lazy, Suspense, useDeferredValue, useEffect, useEffectEvent } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { type Aside as AsideName, asides } from "../../state/choice";
import { useView } from "../../state/use-view";
import { Loading } from "../../ui/states";
import { useDoctorStore } from "../doctor/doctor-store";
import { FigurePanel } from "../figure/figure-panel";
import { InspectionsAside, useInspectionsOpen } from "../inspection/inspections-aside";
import { ProblemsPanel } from "../problems/problems-panel";
import { SelectionPanel } from "../selection/selection-panel";
import { useWelcome } from "../welcome/use-welcome";
import { Welcome } from "../welcome/welcome";
import "../../ui/tabs.css";

const DoctorPanel = lazy(() =>
  import("../doctor/doctor-panel").then(({ DoctorPanel }) => ({ default: DoctorPanel })),
);

const AdvicePanel = lazy(() =>
  import("../advice/advice-panel").then(({ AdvicePanel }) => ({ default: AdvicePanel })),
);

const panels: Readonly<Record<AsideName, React.ComponentType>> = {
  selection: SelectionPanel,
  figure: FigurePanel,
  advice: AdvicePanel,
  problems: ProblemsPanel,
};

/** The side panel: the doors at first, then what is selected, the figure in view, or what is wrong with the data. */
export function Aside() {
  const { t } = useTranslation();
  const [{ aside, select, passport }, choose] = useView();
  const welcome = useWelcome();
  const inspections = useInspectionsOpen();
  // What makes way for it is much: it goes piece by piece, while the file is already read.
  const doctor = useDeferredValue(useDoctorStore(({ open }) => open));
  const atWork = useDoctorStore(({ busy }) => busy !== null);
  // A passport that is asked for meanwhile lies before them; once it is closed they are as they were.
  const audited = passport !== null;
  const closePassport = useEffectEvent(() => {
    if (audited) choose({ passport: null });
  });
  useEffect(() => {
    // Files that are dropped are what is looked at now.
    if (atWork) closePassport();
  }, [atWork]);
  if (doctor && !audited)
    return (
      <Suspense fallback={<Loading />}>
        <DoctorPanel />
      </Suspense>
    );
  if (inspections && !audited) return <InspectionsAside />;
  if (welcome.open && aside === null && select === null) return <Welcome />;
  const shown = aside ?? (select === null ? "figure" : "selection");
  return (
    <Tabs
      className="tabs"
      selectedKey={shown}
      onSelectionChange={(key) => choose({ aside: asides.find((name) => name === key) ?? null })}
    >
      <TabList className="tab-list" aria-label={t("shell.region.aside")}>
        {asides.map((name) => (
          <Tab key={name} className="tab" id={name}>
            {t(`panels.tabs.${name}`)}
          </Tab>
        ))}
      </TabList>
      {asides.map((name) => {
        const Panel = panels[name];
        return (
          <TabPanel key={name} className="tab-panel" id={name}>
            <Suspense fallback={<Loading />}>
              <Panel />
            </Suspense>
          </TabPanel>
        );
      })}
    </Tabs>
  );
}

import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { leftTabs } from "../../state/choice";
import { useView } from "../../state/use-view";
import { FigureList } from "../figure/figure-list";
import { LayerList } from "../layers/layer-list";
import "../../ui/tabs.css";

/** What can be asked, and what can be drawn. */
export function LeftPanel() {
  const { t } = useTranslation();
  const [{ left }, choose] = useView();
  return (
    <Tabs
      className="tabs"
      selectedKey={left ?? leftTabs[0]}
      onSelectionChange={(key) =>
        choose({ left: leftTabs.find((tab) => tab === key && tab !== leftTabs[0]) ?? null })
      }
    >
      <TabList className="tab-list" aria-label={t("shell.region.figures")}>
        <Tab className="tab" id="figures">
          {t("panels.layers.figures")}
        </Tab>
        <Tab className="tab" id="layers">
          {t("panels.layers.title")}
        </Tab>
      </TabList>
      <TabPanel className="tab-panel" id="figures">
        <FigureList />
      </TabPanel>
      <TabPanel className="tab-panel" id="layers">
        <LayerList />
      </TabPanel>
    </Tabs>
  );
}

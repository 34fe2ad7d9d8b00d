import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { FigureList } from "../figure/figure-list";
import { LayerList } from "../layers/layer-list";
import "../../ui/tabs.css";

/** What can be asked, and what can be drawn. */
export function LeftPanel() {
  const { t } = useTranslation();
  return (
    <Tabs className="tabs">
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

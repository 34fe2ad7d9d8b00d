import { MapPinned, MonitorPlay } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useDistrict } from "../../data/queries/use-district";
import { useLabels } from "../../i18n/use-labels";
import { useView } from "../../state/use-view";
import { formatView } from "../../state/view";
import { ButtonLink } from "../../ui/button";
import { Picker } from "../../ui/picker";
import { useDistrictList } from "../choice/site-config";
import { OpenFiles } from "../doctor/open-files";
import { ExportMenu } from "../export/export-menu";
import { InspectionsButton } from "../inspection/inspections-aside";
import { AddScene } from "../scenes/add-scene";
import { SearchBox } from "../search/search-box";
import { ProfilePicker } from "./profile-picker";
import { LanguageSwitch, ThemeSwitch, UnitSwitch } from "./switches";
import "./top-bar.css";

/** Name, district, standard, search, and how the reader likes it written and lit. */
export function TopBar() {
  const { t } = useTranslation();
  const [{ district }] = useView();
  return (
    <header className="top-bar">
      <h1 className="top-bar-name">{t("shell.appName")}</h1>
      <DistrictPicker />
      <ProfilePicker />
      <SearchBox />
      <div className="top-bar-end" role="toolbar" aria-label={t("shell.bar.label")}>
        <UnitSwitch />
        <LanguageSwitch />
        <ThemeSwitch />
        <ButtonLink look="quiet" href={formatView({ face: "wall", district })}>
          <MonitorPlay aria-hidden="true" />
          {t("shell.bar.wall")}
        </ButtonLink>
        <AddScene />
        <ButtonLink look="quiet" href={formatView({ face: "tablet", district })}>
          <MapPinned aria-hidden="true" />
          {t("shell.bar.tablet")}
        </ButtonLink>
        <OpenFiles />
        <InspectionsButton />
        <ExportMenu />
      </div>
    </header>
  );
}

function DistrictPicker() {
  const { t } = useTranslation();
  const labels = useLabels();
  const { data: list = [] } = useDistrictList();
  const { data: summary, isError } = useDistrict();
  const [, choose] = useView();
  const current = summary?.manifest;
  if (current === undefined && !isError) return null;
  // A link to a district that is not there still offers those that are.
  if (list.length < (current === undefined ? 1 : 2))
    return (
      <strong className="top-bar-district">{current === undefined ? "" : labels.words(current.name)}</strong>
    );
  const options = list.map((each) => ({
    id: each.id,
    label: labels.words(each.name),
    note: each.id,
  }));
  return (
    <Picker
      bare
      label={t("shell.bar.district")}
      options={options}
      value={current?.id ?? null}
      placeholder={t("shell.bar.district")}
      // Another county is another world: nothing chosen here means anything there.
      onChange={(id) =>
        choose(
          {
            district: id,
            camera: null,
            place: null,
            select: null,
            year: null,
            table: null,
            params: null,
            aside: null,
          },
          "push",
        )
      }
    />
  );
}

import { useTranslation } from "react-i18next";
import { areaUnits, localeNames } from "../../i18n/ids";
import { useFormat } from "../../i18n/use-format";
import { themes } from "../../state/choice";
import { useView } from "../../state/use-view";
import { Picker } from "../../ui/picker";
import { Segments } from "../../ui/segments";
import { useLook } from "../choice/use-look";

/** 亩, 公顷, km². */
export function UnitSwitch() {
  const { t } = useTranslation();
  const { areaUnit } = useFormat();
  const [, choose] = useView();
  return (
    <Segments
      label={t("shell.bar.unit")}
      options={areaUnits.map((id) => ({ id, label: t(`units.areaUnit.${id}`) }))}
      value={areaUnit}
      onChange={(unit) => choose({ unit })}
    />
  );
}

export function LanguageSwitch() {
  const { t } = useTranslation();
  const { locale } = useLook();
  const [, choose] = useView();
  return (
    <Segments
      label={t("shell.bar.language")}
      options={localeNames.map((id) => ({
        id,
        label: t(`shell.language.${id}`),
        name: t(`shell.languageName.${id}`),
      }))}
      value={locale}
      onChange={(lang) => choose({ lang })}
    />
  );
}

export function ThemeSwitch() {
  const { t } = useTranslation();
  const { theme } = useLook();
  const [, choose] = useView();
  return (
    <Picker
      bare
      label={t("shell.bar.theme")}
      options={themes.map((id) => ({ id, label: t(`shell.theme.${id}`) }))}
      value={theme}
      onChange={(id) => choose({ theme: themes.find((each) => each === id) ?? null })}
    />
  );
}

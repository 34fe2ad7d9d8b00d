import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useData } from "../../data/queries/data-context";
import { useCatalogue } from "../../data/queries/use-catalogue";
import { useDistrict } from "../../data/queries/use-district";
import type { Passport } from "../../indicators/passport";
import { download } from "../../ui/download";
import { useProfiles } from "../choice/use-profiles";
import { passportsJson } from "./passport-json";

/** Saves the passports of all figures in one file, which the command line verifies; null while the district loads. */
export function usePassportsFile(): (() => Promise<string>) | null {
  const { t } = useTranslation();
  const { jobs, district } = useData();
  const { data: summary } = useDistrict();
  const { data: catalogue } = useCatalogue();
  const profiles = useProfiles();
  const save = useCallback(async () => {
    const passports: Passport[] = [];
    for (const { id } of catalogue?.indicators ?? []) {
      const profile = profiles[id] ?? null;
      passports.push(await jobs.run("passport", { district, indicator: id, profile }));
    }
    download(
      `${summary?.manifest.id ?? ""}-${t("passportPanel.title")}.json`,
      passportsJson(passports),
      "application/json",
    );
    return t("passportPanel.saved", { count: passports.length });
  }, [jobs, district, catalogue, profiles, summary, t]);
  return summary === undefined || catalogue === undefined ? null : save;
}

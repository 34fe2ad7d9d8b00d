import { useTranslation } from "react-i18next";
import { useCatalogue } from "../../data/queries/use-catalogue";
import { useLabels } from "../../i18n/use-labels";
import { useView } from "../../state/use-view";
import { Picker } from "../../ui/picker";
import { headline, useIndicator } from "../choice/use-indicator";
import { useProfiles, withProfile } from "../choice/use-profiles";

/** By which standard the figure in view is counted; the headline, while none is chosen. */
export function ProfilePicker() {
  const { t } = useTranslation();
  const labels = useLabels();
  const [{ profile: chosen }, choose] = useView();
  const { data: catalogue } = useCatalogue();
  const profiles = useProfiles();
  const { entry: inView } = useIndicator();
  const entry = inView ?? catalogue?.indicators.find(({ id }) => id === headline);
  if (entry === undefined) return null;
  const options = entry.profiles.flatMap((id) => {
    const profile = catalogue?.profiles.find((candidate) => candidate.id === id);
    if (profile === undefined) return [];
    const unverified = profile.verified ? "" : ` · ${t("figure.unverified")}`;
    return [{ id, label: labels.words(profile.name), note: `${profile.standard}${unverified}` }];
  });
  if (options.length === 0) return null;
  return (
    <Picker
      label={t("shell.bar.profile")}
      options={options}
      value={profiles[entry.id] ?? entry.profiles[0] ?? null}
      onChange={(id) => choose({ profile: withProfile(chosen ?? [], id, entry.profiles) })}
    />
  );
}

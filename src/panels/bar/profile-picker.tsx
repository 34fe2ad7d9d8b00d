import { useTranslation } from "react-i18next";
import { useCatalogue } from "../../data/queries/use-catalogue";
import { useLabels } from "../../i18n/use-labels";
import { useView } from "../../state/use-view";
import { Picker } from "../../ui/picker";
import { useIndicator } from "../choice/use-indicator";
import { withProfile } from "../choice/use-profiles";

/** By which standard the figure in view is counted. */
export function ProfilePicker() {
  const { t } = useTranslation();
  const labels = useLabels();
  const [{ profile: chosen }, choose] = useView();
  const { data: catalogue } = useCatalogue();
  const { entry, choice } = useIndicator();
  if (entry === null) return null;
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
      value={choice?.profile ?? entry.profiles[0] ?? null}
      onChange={(id) => choose({ profile: withProfile(chosen ?? [], id, entry.profiles) })}
    />
  );
}

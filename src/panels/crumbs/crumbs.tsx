import { useTranslation } from "react-i18next";
import { useView } from "../../state/use-view";
import { Picker } from "../../ui/picker";
import { TextButton } from "../../ui/text-button";
import type { PlaceEntry } from "../../workers/district-summary";
import { usePlace } from "../choice/use-place";
import { useMapHandle } from "../map/use-map-handle";
import "./crumbs.css";

/** County › town › village › grid: where every figure and list speaks of, and the way up and down. */
export function Crumbs() {
  const { t } = useTranslation();
  const { path, children, place, county } = usePlace();
  const [, choose] = useView();
  const zoomTo = useMapHandle((map) => map.zoomTo);
  const go = (to: PlaceEntry) => {
    choose({ place: to === county ? null : to.code }, "push");
    zoomTo(to.bounds);
  };
  const next = children[0]?.level;
  return (
    <nav className="crumbs" aria-label={t("shell.region.crumbs")}>
      <ol>
        {path.map((step) => (
          <li key={step.code}>
            {step === (place ?? county) ? (
              <strong aria-current="location">{step.name}</strong>
            ) : (
              <TextButton label={t("panels.crumbs.up", { place: step.name })} onPress={() => go(step)}>
                {step.name}
              </TextButton>
            )}
          </li>
        ))}
      </ol>
      {next === undefined ? null : (
        <Picker
          bare
          label={t("panels.crumbs.choose", { level: t(`things.level.${next}`) })}
          placeholder={`${t(`things.level.${next}`)}…`}
          options={children.map(({ code, name }) => ({ id: code, label: name }))}
          value={null}
          onChange={(code) => {
            const to = children.find((child) => child.code === code);
            if (to !== undefined) go(to);
          }}
        />
      )}
    </nav>
  );
}

import { X } from "lucide-react";
import { useDeferredValue, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button";
import { Progress } from "../../ui/progress";
import { Failure } from "../../ui/states";
import { dismiss } from "./consult";
import { layersIn, useDoctorStore } from "./doctor-store";
import { FileList } from "./file-list";
import { HeightsCard } from "./heights-card";
import { LayerCard } from "./layer-card";
import { mostFiles } from "./picked-files";
import { useDoctorMap } from "./use-doctor-map";
import "./doctor.css";

/** The data doctor: what was dropped, what is wrong with it, what can be done, and the way into the district. */
export function DoctorPanel() {
  const { t } = useTranslation();
  const files = useDoctorStore((state) => state.files);
  const current = useDoctorStore((state) => state.current);
  const failure = useDoctorStore((state) => state.failure);
  const tooMany = useDoctorStore((state) => state.tooMany);
  useDoctorMap();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // Where the panels stand below each other, as on a phone, it would open out of sight.
    if ((section.current?.getBoundingClientRect().top ?? 0) > innerHeight * 0.8)
      section.current?.scrollIntoView({ block: "start" });
  }, []);
  // A card is long: it is drawn piece by piece, and the page answers meanwhile.
  const layer = useDeferredValue(
    layersIn(files).find(({ key }) => key === current),
    undefined,
  );
  const heights = files.flatMap((file) => file.heights).find(({ key }) => key === current);
  return (
    <section ref={section} className="doctor" aria-label={t("doctorPanel.title")}>
      <header className="doctor-head">
        <h2>{t("doctorPanel.title")}</h2>
        <Button look="quiet" size="small" label={t("doctorPanel.close")} onPress={dismiss}>
          <X aria-hidden="true" />
        </Button>
      </header>
      <Busy />
      {failure === null ? null : (
        <Failure title={t("doctorPanel.failed")} hint={t("doctorPanel.failedHint")} detail={failure} />
      )}
      {tooMany ? <p className="doctor-open">{t("doctorPanel.tooMany", { count: mostFiles })}</p> : null}
      <FileList />
      {layer === undefined ? null : <LayerCard key={layer.key} layer={layer} />}
      {heights === undefined ? null : <HeightsCard key={heights.key} heights={heights} />}
    </section>
  );
}

/** How far the doctor is: apart, because it changes a hundred times while the rest stays. */
function Busy() {
  const { t } = useTranslation();
  const busy = useDoctorStore((state) => state.busy);
  if (busy === null) return null;
  return (
    <Progress
      label={t(`doctorPanel.step.${busy.step}`, { file: busy.file })}
      done={Math.round(busy.share * 100)}
      total={100}
      onCancel={dismiss}
    />
  );
}

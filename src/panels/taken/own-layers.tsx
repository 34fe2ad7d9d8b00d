import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOwnLayers } from "../../data/taken/use-own-layers";
import { Disclosure } from "../../ui/disclosure";
import { LiveRegion } from "../../ui/live-region";
import { OwnLayerRow } from "./own-layer-row";
import "./own-layers.css";

/** The user's own layers in this district: what became of each, and how to change, rename or remove it. */
export function OwnLayers() {
  const { t } = useTranslation();
  const own = useOwnLayers();
  const [fault, setFault] = useState("");
  if (own.layers.length === 0) return null;
  const tell = (work: Promise<void>) => {
    setFault("");
    work.catch((reason: unknown) =>
      setFault(t("taken.own.failed", { reason: reason instanceof Error ? reason.message : String(reason) })),
    );
  };
  return (
    <Disclosure level={2} title={t("taken.own.title")}>
      <div className="own-layers">
        <p className="quiet small">{t("taken.own.hint")}</p>
        <ul>
          {[...own.layers].reverse().map((layer) => (
            <OwnLayerRow
              key={layer.id}
              layer={layer}
              onMode={(mode) => tell(own.setMode(layer.id, mode))}
              onName={(zh) => tell(own.rename(layer.id, { zh }))}
              onRemove={() => tell(own.remove(layer.id))}
            />
          ))}
        </ul>
        {fault === "" ? null : <p className="own-fault">{fault}</p>}
        <LiveRegion text={fault} />
      </div>
    </Disclosure>
  );
}

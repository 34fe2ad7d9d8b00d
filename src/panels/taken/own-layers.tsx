import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type OwnLayers as Own, useOwnFromOtherPages, useOwnLayers } from "../../data/taken/use-own-layers";
import { Disclosure } from "../../ui/disclosure";
import { LiveRegion } from "../../ui/live-region";
import { TextButton } from "../../ui/text-button";
import { OwnLayerRow } from "./own-layer-row";
import "./own-layers.css";

/** The user's own layers in this district: what became of each, and how to change, rename or remove it. */
export function OwnLayers() {
  const { t } = useTranslation();
  const own = useOwnLayers();
  const [fault, setFault] = useState("");
  useOwnFromOtherPages();
  if (own.layers.length === 0 && own.lost.length === 0) return null;
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
        <Lost own={own} />
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

/** Layers the browser has cleared without being asked to. */
function Lost({ own }: { readonly own: Own }) {
  const { t } = useTranslation();
  const { lost, forgetLost } = own;
  if (lost.length === 0) return null;
  const names = lost.map(({ name }) => name).join(", ");
  return (
    <p className="own-fault" role="alert">
      {t("taken.own.lost", { count: lost.length, names })}{" "}
      <TextButton onPress={forgetLost}>{t("taken.own.forget")}</TextButton>
    </p>
  );
}

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Inspection } from "../../data/inspection/inspection";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/button";

type Position = Inspection["position"];

/** Where it was made: recorded only when somebody presses for it, and dropped as easily. */
export function PositionField(props: {
  readonly position: Position;
  readonly tapped: readonly [lng: number, lat: number] | null;
  readonly onChange: (position: Position) => void;
}) {
  const { position, tapped, onChange } = props;
  const { t } = useTranslation();
  const [problem, setProblem] = useState<"insecure" | "denied" | "unavailable" | null>(null);
  const take = () => {
    if (!window.isSecureContext || !("geolocation" in navigator)) return setProblem("insecure");
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude, accuracy } }) => {
        setProblem(null);
        const at = new Date().toISOString();
        onChange({ lng: longitude, lat: latitude, accuracyMetres: accuracy, from: "device", at });
      },
      ({ code, PERMISSION_DENIED }) => setProblem(code === PERMISSION_DENIED ? "denied" : "unavailable"),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 30_000 },
    );
  };
  return (
    <>
      {position === null ? (
        <p className="quiet">{t("inspection.noPosition")}</p>
      ) : (
        <Place position={position} />
      )}
      {problem === null ? null : (
        <p role="status">{t("tablet.noPosition", { reason: t(`tablet.reason.${problem}`) })}</p>
      )}
      <div className="row-of-buttons">
        <Button onPress={take}>{t("inspection.takePosition")}</Button>
        {tapped === null ? null : (
          <Button
            onPress={() =>
              onChange({
                lng: tapped[0],
                lat: tapped[1],
                accuracyMetres: null,
                from: "tap",
                at: new Date().toISOString(),
              })
            }
          >
            {t("inspection.takeTap")}
          </Button>
        )}
        {position === null ? null : (
          <Button onPress={() => onChange(null)}>{t("inspection.dropPosition")}</Button>
        )}
      </div>
    </>
  );
}

/** A recorded position, to a metre or so. */
export function Place({ position }: { readonly position: NonNullable<Position> }) {
  const { t } = useTranslation();
  const { quantity } = useFormat();
  const { lng, lat, accuracyMetres } = position;
  return (
    <p>
      {t("inspection.positionIs", { north: lat.toFixed(5), east: lng.toFixed(5) })}
      {accuracyMetres === null
        ? null
        : ` · ${t("tablet.accuracy", { distance: quantity(accuracyMetres, "m").text })}`}
    </p>
  );
}

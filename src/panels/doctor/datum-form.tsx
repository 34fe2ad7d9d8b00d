import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LayerReport } from "../../data/doctor/report";
import { Button } from "../../ui/button";
import { readAgain } from "./consult";

/** Xian 80 and Beijing 54 can be taken with the county's own three or seven parameters, and not without. */
export function DatumForm({ layer }: { readonly layer: LayerReport }) {
  const { t } = useTranslation();
  const [text, setText] = useState((layer.read.datumParameters ?? []).join(", "));
  const numbers = text
    .split(/[,，;；\s]+/)
    .filter((part) => part !== "")
    .map(Number);
  const fits = (numbers.length === 3 || numbers.length === 7) && numbers.every(Number.isFinite);
  return (
    <form
      className="doctor-datum"
      onSubmit={(event) => {
        event.preventDefault();
        if (fits) void readAgain(layer, { datumParameters: numbers });
      }}
    >
      <label>
        <span className="small">{t("doctorPanel.parameters")}</span>
        <input
          value={text}
          placeholder="dx, dy, dz[, rx, ry, rz, ppm]"
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <p className="quiet small">{t("doctorPanel.parametersHint")}</p>
      <Button
        size="small"
        disabled={!fits}
        onPress={() => void readAgain(layer, { datumParameters: numbers })}
      >
        {t("doctorPanel.useParameters")}
      </Button>
    </form>
  );
}

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LayerReport } from "../../data/doctor/report";
import { Button } from "../../ui/button";
import { Picker } from "../../ui/picker";
import { readAgain } from "./consult";

const tables = new Set(["csv", "xlsx", "xls"]);

/** A table none of whose rows found its place: the reader says which columns hold it. */
export function PlaceColumnsForm({ layer }: { readonly layer: LayerReport }) {
  const { t } = useTranslation();
  const [x, setX] = useState(layer.read.columns?.x ?? null);
  const [y, setY] = useState(layer.read.columns?.y ?? null);
  const isPlaced = layer.geometryTypes.some((type) => type !== "null");
  if (isPlaced || !tables.has(layer.format)) return null;
  const options = layer.fields.map(({ name }) => ({ id: name, label: name }));
  return (
    <div className="doctor-datum">
      <Picker label={t("doctorPanel.columnX")} options={options} value={x} onChange={setX} />
      <Picker label={t("doctorPanel.columnY")} options={options} value={y} onChange={setY} />
      <Button
        size="small"
        disabled={x === null || y === null || x === y}
        onPress={() => {
          if (x !== null && y !== null) void readAgain(layer, { columns: { x, y } });
        }}
      >
        {t("doctorPanel.useColumns")}
      </Button>
    </div>
  );
}

import { X } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useData } from "../../../data/queries/data-context";
import { useFormat } from "../../../i18n/use-format";
import { useLabels } from "../../../i18n/use-labels";
import type { Figure } from "../../../indicators/figure";
import { joinCameras } from "../../../map/edit/join-cameras";
import type { MapEngine } from "../../../map/engine";
import { Button } from "../../../ui/button";
import { Picker } from "../../../ui/picker";
import { scenarioAddress } from "../scenario-jobs";
import { useScenarioStore } from "../scenario-store";
import { useTry } from "../try-store";
import { signed } from "../write-live";
import { CompareSide } from "./compare-side";
import { type Difference, differences } from "./difference";
import "./compare.css";

const base = "base";
const sides = ["left", "right"] as const;
type Side = (typeof sides)[number];
type Both<T> = Readonly<Record<Side, T>>;

/** Two branches side by side: maps that move together, and what differs, with its sign. */
export function ComparePanel() {
  const { t } = useTranslation();
  const { district } = useData();
  const scenarios = useScenarioStore((state) => state.scenarios);
  const shown = useScenarioStore((state) => state.shown);
  const [chosen, choose] = useState<Both<string>>({ left: base, right: shown ?? scenarios[0]?.id ?? base });
  const [figures, setFigures] = useState<Both<readonly Figure[]>>({ left: [], right: [] });
  const join = useJoinedMaps();
  const plain = district.split("#")[0] ?? district;
  const options = [
    { id: base, label: t("needle.scenario.base") },
    ...scenarios.map(({ id, name }) => ({ id, label: name })),
  ];
  const tellLeft = useCallback((left: readonly Figure[]) => setFigures((now) => ({ ...now, left })), []);
  const tellRight = useCallback((right: readonly Figure[]) => setFigures((now) => ({ ...now, right })), []);
  const tell = { left: tellLeft, right: tellRight };
  return (
    <section className="compare" aria-label={t("needle.compare.title")}>
      <header>
        <h2>{t("needle.compare.title")}</h2>
        <Button
          look="quiet"
          label={t("needle.compare.close")}
          onPress={() => useTry.setState({ comparing: false })}
        >
          <X aria-hidden="true" />
        </Button>
      </header>
      <div className="compare-maps">
        {sides.map((side) => {
          const scenario = scenarios.find(({ id }) => id === chosen[side]) ?? null;
          const label = t(`needle.compare.${side}`);
          const address = scenarioAddress(plain, scenario);
          return (
            <div key={side} className="compare-side">
              <Picker
                label={label}
                options={options}
                value={chosen[side]}
                onChange={(id) => choose((now) => ({ ...now, [side]: id }))}
              />
              <CompareSide
                key={address}
                address={address}
                label={`${label}: ${scenario?.name ?? t("needle.scenario.base")}`}
                onFigures={tell[side]}
                onEngine={join[side]}
              />
            </div>
          );
        })}
      </div>
      <DifferenceTable rows={differences(figures.left, figures.right)} />
    </section>
  );
}

/** Keeps the two cameras together as maps come and go. */
function useJoinedMaps(): Both<(engine: MapEngine | null) => void> {
  const engines = useRef<{ left: MapEngine | null; right: MapEngine | null }>({ left: null, right: null });
  const apart = useRef<() => void>(() => {});
  const take = useCallback((side: Side, engine: MapEngine | null) => {
    apart.current();
    engines.current[side] = engine;
    const { left, right } = engines.current;
    const joined =
      left === null || right === null
        ? null
        : left.lend((one) => right.lend((other) => joinCameras(one, other)));
    apart.current = joined ?? (() => {});
  }, []);
  useEffect(() => () => apart.current(), []);
  const left = useCallback((engine: MapEngine | null) => take("left", engine), [take]);
  const right = useCallback((engine: MapEngine | null) => take("right", engine), [take]);
  return { left, right };
}

function DifferenceTable({ rows }: { readonly rows: readonly Difference[] }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const { quantity, decimal } = useFormat();
  const [onlyChanged, setOnlyChanged] = useState(true);
  const shown = onlyChanged ? rows.filter(({ change }) => change !== 0 && change !== null) : rows;
  const written = ({ change, unit }: Difference) => {
    if (change === null) return "—";
    const text =
      unit === "1"
        ? t("needle.compare.points", { number: decimal(Math.abs(change) * 100, 2) })
        : quantity(Math.abs(change), unit).text;
    return signed(text, change);
  };
  return (
    <div className="compare-table">
      <label>
        <input
          type="checkbox"
          checked={onlyChanged}
          onChange={(event) => setOnlyChanged(event.target.checked)}
        />{" "}
        {t("needle.compare.onlyChanged")}
      </label>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("needle.compare.figure")}</th>
            <th scope="col">{t("needle.compare.left")}</th>
            <th scope="col">{t("needle.compare.right")}</th>
            <th scope="col">{t("needle.compare.difference")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.indicator}>
              <th scope="row">{labels.indicator(row.indicator)}</th>
              <td>{quantity(row.left, row.unit).text}</td>
              <td>{quantity(row.right, row.unit).text}</td>
              <td className="compare-change">{written(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length === 0 ? <p className="quiet">{t("needle.compare.same")}</p> : null}
    </div>
  );
}

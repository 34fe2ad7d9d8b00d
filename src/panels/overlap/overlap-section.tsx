import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import { overlapLegend } from "../../layers/overlap/overlap";
import { Button } from "../../ui/button";
import { Progress } from "../../ui/progress";
import { WorkerFailure } from "../../ui/states";
import type { MeasuredGround, OverlapGround } from "../../workers/audit/audit-jobs";
import type { FigureChoice } from "../../workers/job-map";
import { useLook } from "../choice/use-look";
import { Swatch } from "../legend/swatch";
import { useOverlap } from "./use-overlap";
import { useOverlapLayer } from "./use-overlap-layer";
import "./overlap.css";

const ExportDialog = lazy(() =>
  import("../export/export-dialog").then(({ ExportDialog }) => ({ default: ExportDialog })),
);

/** How often ground is reached and what is left over: on the map, in numbers, and as a file. */
export function OverlapSection({ choice }: { readonly choice: FigureChoice }) {
  const { t } = useTranslation();
  const { now, stop, again } = useOverlap(choice);
  useOverlapLayer(now.state === "done" ? now.ground : null);
  switch (now.state) {
    case "running":
      return (
        <Progress label={t("audit.overlap.drawing")} done={now.done} total={now.total} onCancel={stop} />
      );
    case "stopped":
      return (
        <p className="row-of-buttons">
          <span className="quiet">{t("shell.state.cancelled")}</span>
          <Button size="small" onPress={again}>
            {t("shell.state.resume")}
          </Button>
        </p>
      );
    case "failed":
      return <WorkerFailure error={now.error} onRetry={again} />;
    case "done":
      return <Grounds ground={now.ground} />;
  }
}

function Grounds({ ground }: { readonly ground: OverlapGround }) {
  const { t } = useTranslation();
  const [exporting, setExporting] = useState(false);
  const { depths, uncovered, landSquareMetres, services } = ground;
  const rows = [...depths, uncovered];
  return (
    <div className="overlap">
      <p className="quiet small">{t("audit.overlap.hint", { count: services })}</p>
      <ul className="overlap-list">
        {rows.map((row, index) => (
          <GroundRow
            key={rowNames[index]}
            name={rowNames[index] ?? "none"}
            index={index}
            ground={row}
            land={index === depths.length ? landSquareMetres : null}
          />
        ))}
      </ul>
      <p className="quiet small">{t("audit.overlap.agrees", { ppm: worstPpm(ground).toFixed(0) })}</p>
      <Button size="small" onPress={() => setExporting(true)}>
        {t("audit.overlap.take")}
      </Button>
      <Suspense>
        {exporting ? <ExportDialog first="overlap" onClose={() => setExporting(false)} /> : null}
      </Suspense>
    </div>
  );
}

const rowNames = ["once", "twice", "more", "none"] as const;

function GroundRow(props: {
  readonly name: (typeof rowNames)[number];
  readonly index: number;
  readonly ground: MeasuredGround;
  /** m² of all land, where the row is a part of it. */
  readonly land: number | null;
}) {
  const { name, index, ground, land } = props;
  const { t } = useTranslation();
  const { quantity, percent } = useFormat();
  const { theme } = useLook();
  const sample = overlapLegend(theme)[index];
  return (
    <li>
      {sample === undefined ? null : <Swatch entry={{ ...sample, label: "" }} />}
      <span>{t(`audit.overlap.row.${name}`)}</span>
      <span className="overlap-area">
        {quantity(ground.measuredSquareMetres, "m2").text}
        {land === null || land === 0 ? null : (
          <span className="quiet small"> {percent(ground.measuredSquareMetres / land)}</span>
        )}
      </span>
    </li>
  );
}

/** How far drawn and measured are apart at most, in millionths of the whole ground. */
function worstPpm({ depths, uncovered, landSquareMetres }: OverlapGround): number {
  const reached = depths.reduce((sum, { measuredSquareMetres }) => sum + measuredSquareMetres, 0);
  const apart = ({ squareMetres, measuredSquareMetres }: MeasuredGround, whole: number) =>
    whole > 0 ? (1e6 * Math.abs(squareMetres - measuredSquareMetres)) / whole : 0;
  return Math.max(...depths.map((depth) => apart(depth, reached)), apart(uncovered, landSquareMetres));
}

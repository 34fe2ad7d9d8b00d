import { QueryClientProvider } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { DataProvider, useData } from "../../../data/queries/data-context";
import { createQueryClient } from "../../../data/queries/query-client";
import { useDistrict } from "../../../data/queries/use-district";
import { useFigures } from "../../../data/queries/use-figures";
import { useLayer } from "../../../data/queries/use-layer";
import type { Figure } from "../../../indicators/figure";
import type { TerrainLoader } from "../../../map/dem-protocol";
import type { MapEngine } from "../../../map/engine";
import type { MapLayer } from "../../../map/map-layer";
import { MapView } from "../../../map/map-view";
import type { Camera } from "../../../state/choice";
import { useCamera } from "../../../state/use-view";
import { Loading } from "../../../ui/states";
import { useLook } from "../../choice/use-look";
import { useProfiles } from "../../choice/use-profiles";
import { type LayerChoice, useLayers } from "../../layers/use-layers";
import { type MapStyle, useMapStyle } from "../../map/use-draw-style";
import { useMapWords } from "../../map/use-map-words";

export interface CompareSideProps {
  /** Address of the district, with a scenario or without. */
  readonly address: string;
  readonly label: string;
  readonly onFigures: (figures: readonly Figure[]) => void;
  readonly onEngine: (engine: MapEngine | null) => void;
}

/** One half of the comparison: a world of its own, so that neither half's answers can be taken for the other's. */
export function CompareSide(props: CompareSideProps) {
  const { jobs } = useData();
  const client = useMemo(createQueryClient, []);
  return (
    <QueryClientProvider client={client}>
      <DataProvider jobs={jobs} district={props.address}>
        <SideOfDistrict {...props} />
      </DataProvider>
    </QueryClientProvider>
  );
}

const ignore = () => {};

function SideOfDistrict({ label, onFigures, onEngine }: CompareSideProps) {
  const { t } = useTranslation();
  const { jobs, district } = useData();
  const { theme } = useLook();
  const engine = useRef<MapEngine | null>(null);
  const words = useMapWords();
  const { data: summary } = useDistrict();
  const { soFar } = useFigures(useProfiles());
  const [camera] = useCamera();
  const [from] = useState<Camera | null>(camera);
  const style = useMapStyle();
  const { choices } = useLayers();
  const [drawn, setDrawn] = useState<Readonly<Record<string, MapLayer>>>({});
  const visible = choices.filter((choice) => choice.visible && !choice.missing);
  const order = visible.map(({ kind }) => kind.id).join(",");
  const layers = useMemo(() => order.split(",").flatMap((id) => drawn[id] ?? []), [drawn, order]);
  const take = useCallback(
    (id: string, layer: MapLayer) => setDrawn((known) => ({ ...known, [id]: layer })),
    [],
  );
  const terrain = useCallback<TerrainLoader>(
    (tile, signal) => jobs.run("elevation-tile", { district, ...tile }, { signal }),
    [jobs, district],
  );
  const done = soFar.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is new at every drawing; its length tells of more
  useEffect(() => onFigures(soFar), [done, onFigures, district]);
  if (summary === undefined) return <Loading text={t("shell.state.drawing")} />;
  return (
    <section className="compare-map" aria-label={label}>
      {visible.map((choice) => (
        <SideFeed key={choice.kind.id} choice={choice} style={style} onLayer={take} />
      ))}
      <MapView
        layers={layers}
        selected={null}
        theme={theme}
        words={words}
        camera={from}
        bounds={from === null ? summary.bounds : null}
        basemap={null}
        interactive
        terrain={terrain}
        onPick={ignore}
        onHover={ignore}
        onCamera={ignore}
        onProblem={({ code }) => code === "context-restored" && onEngine(engine.current)}
        onEngine={(made) => {
          engine.current = made;
          onEngine(made);
        }}
      />
    </section>
  );
}

function SideFeed(props: {
  readonly choice: LayerChoice;
  readonly style: MapStyle;
  readonly onLayer: (id: string, layer: MapLayer) => void;
}) {
  const { choice, style, onLayer } = props;
  const { kind, opacity } = choice;
  const { data } = useLayer(kind.id, { ...style, opacity });
  useEffect(() => {
    if (data !== undefined)
      onLayer(kind.id, {
        ...data,
        picks: kind.picks,
        ...(kind.basemap === true ? { basemap: true as const } : {}),
      });
  }, [data, kind, onLayer]);
  return null;
}

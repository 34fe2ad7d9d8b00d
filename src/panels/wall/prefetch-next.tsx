import { useEffect, useMemo, useState } from "react";
import { useCatalogue } from "../../data/queries/use-catalogue";
import { useLayer } from "../../data/queries/use-layer";
import type { MapScale } from "../../layers/layer-kind";
import type { MapEngine } from "../../map/engine";
import type { Scene } from "../../scenes/tour";
import { parseView } from "../../state/view";
import type { Catalogue } from "../../workers/catalogue";
import type { DrawChoice, FigureChoice } from "../../workers/job-map";
import { useLook } from "../choice/use-look";
import { profilesByIndicator } from "../choice/use-profiles";

const waitMs = 4000;

/** The figure a scene's link chooses, as the view would choose it. */
export function figureOfLink(catalogue: Catalogue | undefined, link: string): FigureChoice | null {
  const { indicator, params, profile } = parseView(link);
  const entry = catalogue?.indicators.find(({ id }) => id === indicator);
  if (entry === undefined) return null;
  const own = Object.entries(params ?? {}).filter(([name]) => name in entry.defaults);
  const judged = profilesByIndicator(catalogue, profile ?? [])[entry.id];
  return {
    indicator: entry.id,
    ...(judged === undefined ? {} : { profile: judged }),
    ...(own.length === 0 ? {} : { params: Object.fromEntries(own) }),
  };
}

/** Has the worker draw the next scene's layers while this one is on, so that it comes whole. Draws nothing itself. */
export function PrefetchNext(props: {
  readonly scene: Scene;
  readonly scale: MapScale;
  readonly engine: MapEngine | null;
}) {
  const { scene, scale, engine } = props;
  const { theme, locale } = useLook();
  const { data: catalogue } = useCatalogue();
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), waitMs);
    return () => clearTimeout(timer);
  }, []);
  const { layers, opacity, year, place } = useMemo(() => parseView(scene.link), [scene.link]);
  const figure = useMemo(() => figureOfLink(catalogue, scene.link), [catalogue, scene.link]);
  if (!due) return null;
  return (layers ?? []).map((kind) => (
    <PrefetchLayer
      key={kind}
      kind={kind}
      engine={engine}
      style={{ theme, locale, figure, year, place, ...scale, opacity: (opacity?.[kind] ?? 100) / 100 }}
    />
  ));
}

function PrefetchLayer(props: {
  readonly kind: string;
  readonly style: DrawChoice;
  readonly engine: MapEngine | null;
}) {
  const { kind, style, engine } = props;
  const { data } = useLayer(kind, style);
  const deck = data?.kind === kind ? data.deck : undefined;
  useEffect(() => {
    if (deck !== undefined && deck.length > 0) engine?.warm(deck);
  }, [deck, engine]);
  return null;
}

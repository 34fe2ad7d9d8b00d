import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useData } from "../../data/queries/data-context";
import type { LngLat } from "../../geo/area";
import type { MapEngine } from "../../map/engine";
import type { AdviceSite } from "../../workers/siting/siting-ask";
import { useAdviceStore } from "./advice-store";
import { SuggestionHandle } from "./suggestion-handle";
import { moveSuggestion } from "./try-move";
import { useAccepted } from "./use-accepted";
import { useAdviceLayer } from "./use-advice-layer";
import { useAdviceWords } from "./use-advice-words";
import "./advice.css";

/** Handles over the map, one for each suggestion: to be dragged, pushed by arrow keys, and looked up in the panel. */
export function AdviceOverlay({ engine }: { readonly engine: MapEngine | null }) {
  useAdviceLayer();
  const advice = useAdviceStore((store) => store.advice);
  const accepted = useAccepted();
  if (engine === null || advice === null) return null;
  const fresh = advice.sites.filter(({ standing }) => !standing);
  return (
    <div className="advice-overlay">
      {fresh.map((site, index) =>
        accepted.includes(site.id) ? null : (
          <Placed key={site.id} site={site} number={index + 1} engine={engine} />
        ),
      )}
    </div>
  );
}

/** Keeps a handle over its place while the map moves, without React. */
function Placed(props: { readonly site: AdviceSite; readonly number: number; readonly engine: MapEngine }) {
  const { site, number, engine } = props;
  const { t } = useTranslation();
  const { jobs } = useData();
  const words = useAdviceWords();
  const holder = useRef<HTMLDivElement>(null);
  const at = useAdviceStore(({ moved }) => moved[site.id]) ?? site.at;
  const weigh = useAdviceStore(({ asked }) => asked?.weigh ?? "count");
  const chosen = useAdviceStore((store) => store.chosen === site.id);
  const { screen } = engine;
  useEffect(() => {
    const place = () => {
      const spot = screen.pixels(at);
      const { current } = holder;
      if (current !== null && spot !== null)
        current.style.transform = `translate(${Math.round(spot[0])}px, ${Math.round(spot[1])}px)`;
    };
    place();
    return screen.onMove(place);
  }, [screen, at]);
  const shift = (dx: number, dy: number): LngLat | null => {
    const spot = screen.pixels(at);
    return spot === null ? null : screen.degrees(spot[0] + dx, spot[1] + dy);
  };
  return (
    <div ref={holder} className="advice-place">
      <SuggestionHandle
        number={number}
        chosen={chosen}
        label={t("advice.handle", { number, amount: words.weight(site.newly, weigh) })}
        onShift={(dx, dy) => {
          const to = shift(dx, dy);
          if (to !== null) moveSuggestion(jobs, site.id, to);
        }}
        onChoose={() => useAdviceStore.setState({ chosen: site.id })}
      />
    </div>
  );
}

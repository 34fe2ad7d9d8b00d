import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useData } from "../../data/queries/data-context";
import { useFormat } from "../../i18n/use-format";
import type { HeldStage } from "../../map/edit/held-stage";
import { createLiveState, type LiveState } from "../../planning/live/live-state";
import type { ThingRef } from "../../planning/scenario/edit";
import type { FigureChoice } from "../../workers/job-map";
import type { HeldThings } from "../../workers/needle/needle-jobs";
import { useIndicator } from "../choice/use-indicator";
import { useProfiles } from "../choice/use-profiles";
import { useMapHandle } from "../map/use-map-handle";
import { stageOf } from "./hold-on-map";
import { useScenarioArrival } from "./scenario-data";
import { type LivePlaces, livePlaces, speakLive, writeLive } from "./write-live";

export type HeldState =
  | { readonly state: "none" }
  | { readonly state: "holding" }
  | { readonly state: "held"; readonly held: HeldThings; readonly live: LiveState }
  | { readonly state: "failed"; readonly detail: string };

/** What was read last before a thing was set down: the exact value must agree with it. */
export interface LastDrop {
  readonly share: number | null;
  readonly figure: FigureChoice | null;
  /** Address of what was shown before it was set down. */
  readonly district: string;
}

/**
 * Takes things up on the map: asks the worker for what the figure needs, lays handles over the map, and writes every
 * frame into `readout`. Set down, it does the edit; the things are then taken up again where they are.
 */
export function useHeld(things: readonly ThingRef[], readout: React.RefObject<HTMLElement | null>) {
  const { jobs, district } = useData();
  const { choice } = useIndicator();
  const profiles = useProfiles();
  const lend = useMapHandle((map) => map.lend);
  const format = useFormat();
  const { t } = useTranslation();
  const [held, setHeld] = useState<HeldState>({ state: "none" });
  const [dropped, setDropped] = useState<LastDrop | null>(null);
  const hadFocus = useRef(false);
  const justDropped = useRef<string | null>(null);
  const writer = useRef<(() => void) | null>(null);
  const words = useRef({ format, t });
  words.current = { format, t };
  const asked = JSON.stringify([things, choice, profiles]);

  useEffect(() => {
    const [wanted, figure, chosen] = JSON.parse(asked) as [
      ThingRef[],
      FigureChoice | null,
      Record<string, string>,
    ];
    if (wanted.length === 0) {
      setHeld({ state: "none" });
      setDropped(null);
      return;
    }
    const stop = new AbortController();
    let stage: HeldStage | null = null;
    setHeld((now) => (now.state === "held" ? now : { state: "holding" }));
    jobs.run("hold", { district, things: wanted, figure, profiles: chosen }, { signal: stop.signal }).then(
      (answer) => {
        const live = createLiveState(answer.model);
        // What was read when it was set down stays until it is moved again; anything else begins anew.
        let isFrozen = justDropped.current === asked;
        justDropped.current = null;
        if (!isFrozen) setDropped(null);
        let places: LivePlaces | null = null;
        const write = () => {
          if (readout.current === null || isFrozen) return;
          const { format: numbers, t: say } = words.current;
          places ??= livePlaces(readout.current);
          writeLive(places, live, numbers, say);
          speakLive(places, live, numbers, say);
        };
        stage = lend((map) =>
          stageOf(map, answer, live, {
            say: words.current.t,
            onFrame: write,
            onMoved: () => {
              isFrozen = false;
            },
            onDrop: () => {
              write();
              justDropped.current = asked;
              hadFocus.current = document.activeElement?.classList.contains("held-grip-move") === true;
              setDropped({ share: live.share, figure: answer.figure, district });
            },
          }),
        );
        writer.current = () => {
          places = null;
          write();
        };
        setHeld({ state: "held", held: answer, live });
        if (hadFocus.current) stage?.focus();
        hadFocus.current = false;
      },
      (fault: unknown) => {
        if (stop.signal.aborted) return;
        setDropped(null);
        // What was just added is not there before the scenario has arrived; what was undone is not there any more.
        const isGone = fault instanceof RangeError || (fault as Error).name === "RangeError";
        const waits = !useScenarioArrival.getState().arrived;
        setHeld(
          isGone
            ? { state: waits ? "holding" : "none" }
            : { state: "failed", detail: fault instanceof Error ? fault.message : String(fault) },
        );
      },
    );
    return () => {
      stop.abort();
      stage?.close();
    };
  }, [asked, jobs, district, lend, readout]);
  // The rows of a new model are on the page only now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: written anew for each thing taken up
  useLayoutEffect(() => writer.current?.(), [held]);
  return { held, dropped };
}

export type { HeldStage };

import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { editableRoles, type ThingRef } from "../../planning/scenario/edit";
import { useView } from "../../state/use-view";
import { Button } from "../../ui/button";
import { Disclosure } from "../../ui/disclosure";
import { useMapHandle } from "../map/use-map-handle";
import { ExactLine, Readout } from "./readout";
import { ChangeLog, ScenarioBar, ScenarioName } from "./scenario-bar";
import { redo, undo } from "./scenario-store";
import { ThingForm } from "./thing-form";
import { closeTry, useTry } from "./try-store";
import { TryTools } from "./try-tools";
import { useHeld } from "./use-held";
import "./try.css";

const nothing: readonly ThingRef[] = [];

/** The mode in which things are moved about: tools, the live read-out, what was changed, and branches. */
export function TryPanel() {
  const { t } = useTranslation();
  const places = useRef<HTMLElement>(null);
  const things = useThings();
  const { held, dropped } = useHeld(things, places);
  useUndoKeys();
  useLevelMap();
  return (
    <section className="try-panel" aria-label={t("needle.title")}>
      <header className="try-line">
        <h2>{t("needle.title")}</h2>
        <Button size="small" look="quiet" label={t("needle.close")} onPress={closeTry}>
          <X aria-hidden="true" />
        </Button>
      </header>
      <ScenarioBar />
      <TryTools />
      {held.state === "none" ? <p className="small quiet">{t("needle.hint")}</p> : null}
      {held.state === "holding" ? <p className="small quiet">{t("needle.holding")}</p> : null}
      {held.state === "failed" ? <p role="alert">{t("needle.fault", { detail: held.detail })}</p> : null}
      {held.state === "held" ? (
        held.held.figure === null ? (
          <p className="small">{t("needle.noFigure")}</p>
        ) : (
          <Readout model={held.held.model} places={places} />
        )
      ) : null}
      {dropped === null ? null : <ExactLine dropped={dropped} />}
      {held.state === "held" ? <ThingForm things={held.held.things} /> : null}
      <Disclosure title={t("needle.scenario.label")} open={false}>
        <ScenarioName />
        <ChangeLog />
      </Disclosure>
    </section>
  );
}

/** Things in hand: those of the lasso, or the one selected where it is of a kind that can be moved. */
function useThings(): readonly ThingRef[] {
  const group = useTry((state) => state.group);
  const tool = useTry((state) => state.tool);
  const [{ select }] = useView();
  const last = useRef(select);
  useEffect(() => {
    // Picking something else on the map lets go of the lasso's things.
    if (last.current !== select && select !== null) useTry.setState({ group: [] });
    last.current = select;
  }, [select]);
  if (tool !== null) return nothing;
  if (group.length > 0) return group;
  const role = editableRoles.find((each) => each === select?.role);
  return role === undefined || select === null ? nothing : [{ role, id: select.id }];
}

/** Ctrl+Z and Ctrl+Y (or Shift+Ctrl+Z), wherever the focus is, but for fields that have an undo of their own. */
function useUndoKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      const key = event.key.toLowerCase();
      if (key === "y" || (key === "z" && event.shiftKey)) redo();
      else if (key === "z") undo();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

/** Things are moved on a map looked at straight down. */
function useLevelMap(): void {
  const lend = useMapHandle((map) => map.lend);
  useEffect(() => {
    lend((map) => {
      const most = map.getMaxPitch();
      map.setMaxPitch(0);
      return most;
    });
    return () => void lend((map) => map.setMaxPitch(70));
  }, [lend]);
}

import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Edit, refOf } from "../../planning/scenario/edit";
import { editsOf } from "../../planning/scenario/scenario";
import { readScenario, writeScenario } from "../../planning/scenario/scenario-file";
import { longestLink, scenarioToLink } from "../../planning/scenario/scenario-link";
import { Button } from "../../ui/button";
import { download } from "../../ui/download";
import { Menu } from "../../ui/menu";
import { Picker } from "../../ui/picker";
import { faultWords } from "./fault-words";
import { type Link, LinkOffer } from "./link-offer";
import {
  beginScenario,
  deleteScenario,
  doEdits,
  freeName,
  linkOf,
  renameScenario,
  shownScenario,
  showScenario,
  takeScenario,
  useScenarioStore,
} from "./scenario-store";
import { useTry } from "./try-store";

const base = "base";

/** Which branch is shown, and everything that can be done with branches. */
export function ScenarioBar() {
  const { t } = useTranslation();
  const scenarios = useScenarioStore((state) => state.scenarios);
  const shown = useScenarioStore(shownScenario);
  const fault = useScenarioStore((state) => state.fault);
  const [said, say] = useState<string | null>(null);
  const [link, offerLink] = useState<Link | null>(null);
  const file = useRef<HTMLInputElement>(null);
  return (
    <section className="try-scenario" aria-label={t("needle.scenario.label")}>
      <div className="try-line">
        <Picker
          label={t("needle.scenario.choose")}
          options={[
            { id: base, label: t("needle.scenario.base") },
            ...scenarios.map(({ id, name, done }) => ({
              id,
              label: name,
              note: t("needle.scenario.changes", { count: done.length }),
            })),
          ]}
          value={shown?.id ?? base}
          onChange={(id) => {
            say(null);
            showScenario(id === base ? null : id);
          }}
        />
        <Menu
          label={t("needle.scenario.label")}
          actions={[
            {
              id: "fresh",
              label: t("needle.scenario.fresh"),
              run: () => void beginScenario(freeName()),
            },
            {
              id: "branch",
              label: t("needle.scenario.branch"),
              disabled: shown === null,
              run: () => void beginScenario(freeName(), shown),
            },
            {
              id: "export",
              label: t("needle.scenario.exportFile"),
              disabled: shown === null,
              run() {
                if (shown !== null)
                  download(`${shown.name}.jingluo-scenario.json`, writeScenario(shown), "application/json");
              },
            },
            { id: "import", label: t("needle.scenario.importFile"), run: () => file.current?.click() },
            {
              id: "share",
              label: t("needle.scenario.share"),
              disabled: shown === null || shown.done.length === 0,
              run: share,
            },
            {
              id: "compare",
              label: t("needle.scenario.compare"),
              disabled: scenarios.length === 0,
              run: () => useTry.setState({ comparing: true }),
            },
            {
              id: "remove",
              label: t("needle.scenario.remove"),
              disabled: shown === null,
              run() {
                if (shown !== null && confirm(t("needle.scenario.removeSure", { name: shown.name })))
                  deleteScenario(shown.id);
              },
            },
          ]}
        />
      </div>
      <input
        ref={file}
        hidden
        type="file"
        accept=".json,application/json"
        aria-label={t("needle.scenario.importFile")}
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          event.target.value = "";
          offerLink(null);
          if (chosen !== undefined) void take(chosen).then(say);
        }}
      />
      {said === null ? null : (
        <p className="small" role="status">
          {said}
        </p>
      )}
      {link === null || link.of !== shown?.done ? null : (
        <LinkOffer link={link} onClose={() => offerLink(null)} />
      )}
      {fault === null ? null : <p role="alert">{t("needle.scenario.notKept", { detail: fault })}</p>}
    </section>
  );

  async function take(chosen: File): Promise<string | null> {
    try {
      const scenario = readScenario(await chosen.text());
      const ours = useScenarioStore.getState().district;
      if (scenario.district !== ours)
        return t("needle.scenario.otherDistrict", { theirs: scenario.district, ours });
      return t("needle.scenario.taken", { name: takeScenario(scenario), count: editsOf(scenario).length });
    } catch (fault) {
      return faultWords(t, fault);
    }
  }

  /** One too long is not made; of any other the size is said before it goes anywhere. */
  function share(): void {
    if (shown === null) return;
    const text = linkOf(scenarioToLink(shown));
    const isTooLong = text.length > longestLink;
    say(isTooLong ? t("needle.scenario.linkTooLong", { count: text.length, limit: longestLink }) : null);
    offerLink(isTooLong ? null : { text, of: shown.done, edits: editsOf(shown).length });
  }
}

/** What the branch on screen is called, to be changed. */
export function ScenarioName() {
  const { t } = useTranslation();
  const shown = useScenarioStore(shownScenario);
  if (shown === null) return null;
  return (
    <label className="try-name">
      {t("needle.scenario.name")}
      <input
        key={shown.id + shown.name}
        defaultValue={shown.name}
        onBlur={(event) => renameScenario(shown.id, event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
      />
    </label>
  );
}

/** What was done in the branch on screen, the last first; what is closed can be opened again from here. */
export function ChangeLog() {
  const { t } = useTranslation();
  const shown = useScenarioStore(shownScenario);
  if (shown === null || shown.done.length === 0)
    return <p className="small quiet">{t("needle.scenario.none")}</p>;
  return (
    <ol className="try-log" aria-label={t("needle.scenario.changes", { count: shown.done.length })} reversed>
      {shown.done.toReversed().map(({ edits, name }) => (
        <li key={keyOf(edits)}>
          {edits[0] === undefined ? "" : t(`needle.did.${edits[0].do}`)} {name ?? ""}
          <Reopen edits={edits} name={name} />
        </li>
      ))}
    </ol>
  );
}

const keys = new WeakMap<readonly Edit[], string>();
let lastKey = 0;
/** Steps never change once made: each list of edits has a number of its own. */
function keyOf(edits: readonly Edit[]): string {
  const known = keys.get(edits);
  if (known !== undefined) return known;
  lastKey += 1;
  keys.set(edits, String(lastKey));
  return String(lastKey);
}

function Reopen({ edits, name }: { readonly edits: readonly Edit[]; readonly name: string | undefined }) {
  const { t } = useTranslation();
  const closed = edits.filter((edit) => edit.do === "close");
  if (closed.length === 0) return null;
  return (
    <Button
      size="small"
      look="quiet"
      onPress={() =>
        doEdits(
          closed.map((edit): Edit => ({ do: "open", ...refOf(edit) })),
          name,
        )
      }
    >
      {t("needle.did.open")}
    </Button>
  );
}

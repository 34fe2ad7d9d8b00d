import { useState } from "react";
import { useTranslation } from "react-i18next";
import { OpeningHoursError, parseOpeningHours } from "../../model/opening-hours";
import type { Edit, NewThing, ThingRef } from "../../planning/scenario/edit";
import { useView } from "../../state/use-view";
import { Button } from "../../ui/button";
import { doEdits } from "./scenario-store";
import { useTry } from "./try-store";

const refsOf = (things: readonly NewThing[]): readonly ThingRef[] =>
  things.map(({ role, item }) => ({ role, id: item.id }));

/** What can be done to the things in hand besides moving them. */
export function ThingForm({ things }: { readonly things: readonly NewThing[] }) {
  const { t } = useTranslation();
  const [, choose] = useView();
  const [only] = things.length === 1 ? things : [];
  const name = only?.item.name ?? t("needle.several", { count: things.length });
  const all = (kind: "close" | "remove") => {
    doEdits(
      refsOf(things).map((ref): Edit => ({ do: kind, ...ref })),
      name,
    );
    useTry.setState({ group: [] });
    choose({ select: null });
  };
  return (
    <section className="try-thing" aria-label={name}>
      <header>
        <h3>{name}</h3>
        <Button size="small" onPress={() => all("close")}>
          {t("needle.thing.close")}
        </Button>
        <Button size="small" onPress={() => all("remove")}>
          {t("needle.thing.remove")}
        </Button>
      </header>
      {only === undefined ? null : (
        <Fields key={only.item.id + hoursOf(only) + radiusOf(only)} thing={only} />
      )}
    </section>
  );
}

const hoursOf = ({ role, item }: NewThing): string =>
  (role === "posts" ? item.dutyHours : item.openingHours) ?? "";
const radiusOf = ({ role, item }: NewThing): string =>
  String((role === "posts" ? item.rangeMetres : role === "facilities" ? item.radiusMetres : undefined) ?? "");

function Fields({ thing }: { readonly thing: NewThing }) {
  const { t } = useTranslation();
  const { role, item } = thing;
  const ref = { role, id: item.id };
  return (
    <>
      {role === "parks" ? (
        <p className="small quiet">{t("needle.thing.parkRadius")}</p>
      ) : (
        <Field
          label={t("needle.thing.radius")}
          initial={radiusOf(thing)}
          numeric
          fault={(text) => (text === "" || Number(text) > 0 ? null : t("needle.thing.badRadius"))}
          onApply={(text) =>
            doEdits([{ do: "radius", ...ref, radiusMetres: text === "" ? null : Number(text) }], item.name)
          }
        />
      )}
      <Field
        label={t(role === "posts" ? "needle.thing.dutyHours" : "needle.thing.hours")}
        initial={hoursOf(thing)}
        fault={(text) => {
          const detail = faultOfHours(text);
          return detail === null ? null : t("needle.thing.badHours", { detail });
        }}
        onApply={(text) => doEdits([{ do: "hours", ...ref, hours: text === "" ? null : text }], item.name)}
      />
    </>
  );
}

function faultOfHours(text: string): string | null {
  if (text === "") return null;
  try {
    parseOpeningHours(text);
    return null;
  } catch (fault) {
    if (fault instanceof OpeningHoursError) return fault.part;
    throw fault;
  }
}

function Field(props: {
  readonly label: string;
  readonly initial: string;
  readonly numeric?: boolean;
  readonly fault: (text: string) => string | null;
  readonly onApply: (text: string) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(props.initial);
  const fault = props.fault(text.trim());
  return (
    <form
      className="try-field"
      onSubmit={(event) => {
        event.preventDefault();
        if (fault === null && text.trim() !== props.initial) props.onApply(text.trim());
      }}
    >
      <label>
        {props.label}
        <input
          value={text}
          inputMode={props.numeric ? "decimal" : "text"}
          aria-invalid={fault !== null}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <button
        type="submit"
        className="button button-plain button-small"
        disabled={fault !== null || text.trim() === props.initial}
      >
        {t("needle.thing.apply")}
      </button>
      {fault === null ? null : <p role="alert">{fault}</p>}
    </form>
  );
}

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import { Segments } from "../../ui/segments";
import { TextButton } from "../../ui/text-button";
import type { OwnLayerState } from "../../workers/own-jobs";
import { KeptWords } from "./kept-words";
import { OwnProblems } from "./own-problems";

interface RowProps {
  readonly layer: OwnLayerState;
  readonly onMode: (mode: OwnLayerState["mode"]) => void;
  readonly onName: (name: string) => void;
  readonly onRemove: () => void;
}

const modes = ["replace", "join", "off"] as const;

/** One layer: its name, what it is, where it came from, how it is used. */
export function OwnLayerRow({ layer, onMode, onName, onRemove }: RowProps) {
  const { t } = useTranslation();
  const labels = useLabels();
  const [doing, setDoing] = useState<"rename" | "remove" | "lines" | null>(null);
  const name = labels.words(layer.name);
  const toggle = (what: "rename" | "remove" | "lines") => setDoing(doing === what ? null : what);
  return (
    <li className="own-layer" aria-label={name}>
      {doing === "rename" ? (
        <NameField
          name={layer.name.zh}
          onDone={(chosen) => {
            setDoing(null);
            if (chosen !== null) onName(chosen);
          }}
        />
      ) : (
        <p>
          <strong className="own-name">{name}</strong>{" "}
          <span className="quiet small">{labels.role(layer.role)}</span>
        </p>
      )}
      <Facts layer={layer} />
      <KeptWords kept={layer.kept} />
      {layer.mode !== "off" && !layer.inUse ? (
        <p className="quiet small">{t("taken.own.superseded")}</p>
      ) : null}
      <Segments
        label={t("taken.own.mode", { layer: name })}
        options={modes.map((id) => ({ id, label: t(`taken.own.${id}`) }))}
        value={layer.mode}
        onChange={onMode}
      />
      <p className="own-actions">
        <TextButton onPress={() => toggle("lines")}>{t("taken.own.lines")}</TextButton>
        <TextButton onPress={() => toggle("rename")}>{t("taken.own.rename")}</TextButton>
        <TextButton onPress={() => toggle("remove")}>{t("taken.own.remove")}</TextButton>
      </p>
      {doing === "remove" ? (
        <p className="own-fault">
          {t("taken.own.removeSure")} <TextButton onPress={onRemove}>{t("taken.own.remove")}</TextButton>{" "}
          <TextButton onPress={() => setDoing(null)}>{t("taken.own.keep")}</TextButton>
        </p>
      ) : null}
      {doing === "lines" ? <OwnProblems id={layer.id} /> : null}
    </li>
  );
}

function Facts({ layer: { origin, features, date } }: Pick<RowProps, "layer">) {
  const { t } = useTranslation();
  const { integer } = useFormat();
  const sum = (list: readonly { readonly count: number }[] = []) =>
    list.reduce((total, { count }) => total + count, 0);
  const parts = [
    origin === null ? null : t("taken.own.file", { file: origin.file }),
    t("taken.own.features", { count: features, replace: { count: integer(features) } }),
    date,
    sum(origin?.repairs) === 0 ? null : t("taken.own.repairs", { count: sum(origin?.repairs) }),
    sum(origin?.setAside) === 0 ? null : t("taken.own.setAside", { count: sum(origin?.setAside) }),
  ];
  return <p className="quiet small own-facts">{parts.filter((part) => part !== null).join(" · ")}</p>;
}

function NameField(props: { readonly name: string; readonly onDone: (name: string | null) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(props.name);
  return (
    <form
      className="own-rename"
      onSubmit={(event) => {
        event.preventDefault();
        props.onDone(name.trim() === "" ? null : name.trim());
      }}
    >
      <input
        aria-label={t("taken.own.name")}
        value={name}
        maxLength={80}
        onChange={({ target }) => setName(target.value)}
        onKeyDown={({ key }) => key === "Escape" && props.onDone(null)}
      />
      <button type="submit" className="text-button">
        {t("taken.own.save")}
      </button>
    </form>
  );
}

import { useTranslation } from "react-i18next";
import { useDistrict } from "../../data/queries/use-district";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import { layerGroups } from "../../layers/layer-kind";
import { useView } from "../../state/use-view";
import { Disclosure } from "../../ui/disclosure";
import { Segments } from "../../ui/segments";
import { TextButton } from "../../ui/text-button";
import { OwnLayers } from "../taken/own-layers";
import { OwnMark } from "../taken/own-mark";
import { type LayerChoice, useLayers } from "./use-layers";
import "./layers.css";

/** Every layer of the map, on or off, how strongly drawn, and for which year. */
export function LayerList() {
  const { t } = useTranslation();
  const layers = useLayers();
  return (
    <div className="layer-list">
      <OwnLayers />
      <YearChoice />
      {layerGroups.map((group) => {
        const choices = layers.choices.filter(({ kind }) => kind.group === group);
        if (choices.length === 0) return null;
        return (
          <Disclosure key={group} level={2} title={t(`layers.group.${group}`)} open={group !== "base"}>
            <ul>
              {choices.map((choice) => (
                <LayerRow
                  key={choice.kind.id}
                  choice={choice}
                  onToggle={() => layers.toggle(choice.kind.id)}
                  onOpacity={(share) => layers.setOpacity(choice.kind.id, share)}
                />
              ))}
            </ul>
          </Disclosure>
        );
      })}
      {layers.changed ? (
        <p className="layer-reset">
          <TextButton onPress={layers.reset}>{t("panels.layers.reset")}</TextButton>
        </p>
      ) : null}
    </div>
  );
}

function LayerRow(props: {
  readonly choice: LayerChoice;
  readonly onToggle: () => void;
  readonly onOpacity: (share: number) => void;
}) {
  const { choice, onToggle, onOpacity } = props;
  const { t } = useTranslation();
  const labels = useLabels();
  const { percent } = useFormat();
  const { kind, visible, opacity, missing } = choice;
  const name = labels.layer(kind.id);
  return (
    <li className="layer-row">
      <label className="check">
        <input type="checkbox" checked={visible && !missing} disabled={missing} onChange={onToggle} />
        <span>{name}</span>
      </label>
      <OwnMark kind={kind.id} roles={kind.roles} />
      {missing ? <span className="quiet small">{t("panels.layers.missing")}</span> : null}
      {visible && !missing ? (
        <input
          className="layer-opacity"
          type="range"
          min={10}
          max={100}
          step={10}
          value={Math.round(opacity * 100)}
          aria-label={t("panels.layers.opacity", { layer: name })}
          aria-valuetext={percent(opacity)}
          onChange={({ target }) => onOpacity(target.valueAsNumber / 100)}
        />
      ) : null}
    </li>
  );
}

/** Forest is mapped by years; the others have one state. */
function YearChoice() {
  const { t } = useTranslation();
  const [{ year }, choose] = useView();
  const { data: summary } = useDistrict();
  const years = summary?.forestYears ?? [];
  const latest = years.at(-1);
  if (latest === undefined || years.length < 2) return null;
  return (
    <div className="layer-year">
      <span className="quiet small">{t("panels.layers.year")}</span>
      <Segments
        label={t("panels.layers.year")}
        options={years.map((each) => ({ id: String(each), label: String(each) }))}
        value={String(year ?? latest)}
        onChange={(chosen) => choose({ year: Number(chosen) === latest ? null : Number(chosen) })}
      />
    </div>
  );
}

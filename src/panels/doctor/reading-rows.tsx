import { useTranslation } from "react-i18next";
import type { LayerReport } from "../../data/doctor/report";
import { type Crs, needsDatumParameters } from "../../geo/crs/crs";
import { crsByCode, knownCrs } from "../../geo/crs/registry";
import { useCrsName } from "../../i18n/use-crs-name";
import { useLabels } from "../../i18n/use-labels";
import { Picker } from "../../ui/picker";
import { readAgain } from "./consult";
import { DatumForm } from "./datum-form";
import { ShiftRow } from "./shift-row";

const encodings = ["utf-8", "gb18030", "big5", "utf-16le", "windows-1252"] as const;

/** Formats whose text is always UTF-8: there is nothing to flip. */
const fixed = new Set(["flatgeobuf", "geopackage", "xlsx", "xls", "gpx"]);

/** What the reading found: format, kinds, count, encoding, system and shift, each with how it was decided. */
export function ReadingRows({ layer }: { readonly layer: LayerReport }) {
  const { t, i18n } = useTranslation();
  const { encoding, crs, bbox } = layer;
  const labels = useLabels();
  const crsName = useCrsName();
  const kinds = layer.geometryTypes.map((kind) => labels.loose(`doctorPanel.kind.${kind}`, kind));
  return (
    <dl className="doctor-facts">
      <dt>{t("doctorPanel.format")}</dt>
      <dd>{labels.loose(`doctorPanel.formatName.${layer.format}`, layer.format)}</dd>
      <dt>{t("doctorPanel.features")}</dt>
      <dd>
        {t("doctorPanel.count", { count: layer.features })} ·{" "}
        {kinds.join(i18n.language === "en" ? ", " : "、")}
      </dd>
      <dt>{t("doctorPanel.encoding")}</dt>
      <dd>
        {fixed.has(layer.format) ? (
          encodingName(encoding.name)
        ) : (
          <Picker
            bare
            label={t("doctorPanel.encoding")}
            options={[...new Set([encoding.name, ...encodings])].map((id) => ({
              id,
              label: encodingName(id),
            }))}
            value={encoding.name}
            onChange={(name) => void readAgain(layer, { encoding: name })}
          />
        )}
        <p className="quiet small">
          {t(`doctor.encoding-how-${encoding.how}`, { declared: encoding.declared ?? "" })}
        </p>
      </dd>
      <dt>{t("doctorPanel.crs")}</dt>
      <dd>
        <Picker
          bare
          label={t("doctorPanel.crs")}
          options={systemsFor(layer, crsName)}
          value={crs.code}
          placeholder={t("doctorPanel.chooseCrs")}
          onChange={(code) => void readAgain(layer, { crs: code })}
        />
        <p className="quiet small">{t(`doctor.crs-how-${crs.how}`, { declared: crs.declared ?? "" })}</p>
        {needsParameters(layer) ? <DatumForm layer={layer} /> : null}
      </dd>
      {bbox === null ? null : (
        <>
          <dt>{t("doctorPanel.extent")}</dt>
          <dd className="doctor-numbers">{bbox.map((value) => value.toFixed(4)).join(", ")}</dd>
        </>
      )}
      <ShiftRow layer={layer} />
      {layer.areas.length === 0 ? null : (
        <>
          <dt>{t("doctorPanel.areaUnits")}</dt>
          <dd>
            {layer.areas.map(({ column, unit, how, ratio }) => (
              <p key={column}>
                {column}: {t(`doctorPanel.unit.${unit}`)}{" "}
                <span className="quiet small">
                  {t(`doctorPanel.unitHow.${how}`, { ratio: ratio?.toFixed(3) ?? "—" })}
                </span>
              </p>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}

const encodingName = (label: string) => (label === "gb18030" ? "GBK / GB18030" : label.toUpperCase());

/** Only an old datum waits for parameters; a projection that is not known is not mended by them. */
function needsParameters({ read, findings }: LayerReport): boolean {
  const told = read.crs === undefined ? undefined : crsByCode(read.crs);
  const isRefused = findings.groups.some(
    ({ code }) => code === "crs-old-datum" || code === "crs-bad-parameters",
  );
  return (
    isRefused || read.datumParameters !== undefined || (told !== undefined && needsDatumParameters(told))
  );
}

/** Systems to choose from: what the numbers fit first, then the usual ones, then all. */
function systemsFor({ crs }: LayerReport, nameOf: (crs: Crs) => string) {
  const likely = [
    crs.code,
    ...(crs.candidates ?? []).map(({ code }) => code),
    "EPSG:4490",
    "EPSG:4326",
    "EPSG:3857",
  ];
  const codes = [...new Set([...likely, ...knownCrs.map(({ code }) => code)])];
  return codes.flatMap((code) => {
    const known = code === null ? undefined : crsByCode(code);
    return known === undefined ? [] : [{ id: known.code, label: known.code, note: nameOf(known) }];
  });
}

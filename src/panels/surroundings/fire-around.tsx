import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSurroundings } from "../../data/queries/use-audit";
import { useFormat } from "../../i18n/use-format";
import type { Neighbour } from "../../indicators/fire-surroundings";
import { useView } from "../../state/use-view";
import { Button } from "../../ui/button";
import { Disclosure } from "../../ui/disclosure";
import { Loading, WorkerFailure } from "../../ui/states";
import { TextButton } from "../../ui/text-button";
import type { Surroundings } from "../../workers/audit/audit-jobs";
import { useMapHandle } from "../map/use-map-handle";
import { AnswersList } from "../selection/answers-list";
import { compassWord } from "../tablet/compass-word";
import "./surroundings.css";

type Spot = readonly [lng: number, lat: number];

/** Who and what is near, should it burn here: opened at the thing selected, movable to any coordinates. */
export function FireAround({ at }: { readonly at: Spot }) {
  const { t } = useTranslation();
  return (
    <Disclosure title={t("audit.surroundings.title")} open={false}>
      <Around key={at.join(" ")} at={at} />
    </Disclosure>
  );
}

function Around({ at }: { readonly at: Spot }) {
  const { t } = useTranslation();
  const [lng, setLng] = useState(at[0]);
  const [lat, setLat] = useState(at[1]);
  const [radiusMetres, setRadius] = useState(3000);
  const [hectares, setHectares] = useState<number | null>(null);
  const zoomTo = useMapHandle((map) => map.zoomTo);
  const sound = Math.abs(lng) <= 180 && Math.abs(lat) <= 89 && radiusMetres > 0;
  const burnedSquareMetres = hectares === null ? null : hectares * 10_000;
  const { data, error, refetch } = useSurroundings(
    sound ? { lng, lat, radiusMetres, burnedSquareMetres } : null,
  );
  return (
    <div className="around">
      <div className="around-fields">
        <NumberField label={t("audit.surroundings.lng")} value={lng} onChange={setLng} />
        <NumberField label={t("audit.surroundings.lat")} value={lat} onChange={setLat} />
        <NumberField label={t("audit.surroundings.radius")} value={radiusMetres} onChange={setRadius} />
        <NumberField label={t("audit.surroundings.burned")} value={hectares} onChange={setHectares} />
      </div>
      {data === undefined || data.size === null ? null : (
        <p>
          {t("audit.surroundings.size", { size: t(`fireScales.size.${data.size}`) })}{" "}
          <span className="quiet small">{t("audit.surroundings.sizeHint")}</span>
        </p>
      )}
      <div className="row-of-buttons">
        <Button size="small" onPress={() => zoomTo([lng, lat, lng, lat])}>
          {t("audit.surroundings.show")}
        </Button>
      </div>
      {error !== null ? (
        <WorkerFailure error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Loading text={t("audit.surroundings.finding")} />
      ) : (
        <Found around={data} />
      )}
    </div>
  );
}

function NumberField<T extends number | null>(props: {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: number) => void;
}) {
  const { label, value, onChange } = props;
  const id = useId();
  return (
    <label htmlFor={id}>
      <span className="quiet small">{label}</span>
      <input
        id={id}
        type="number"
        step="any"
        defaultValue={value ?? ""}
        onChange={({ target }) => {
          if (target.value !== "" && Number.isFinite(target.valueAsNumber)) onChange(target.valueAsNumber);
        }}
      />
    </label>
  );
}

function Found({ around }: { readonly around: Surroundings }) {
  const { t } = useTranslation();
  const { quantity } = useFormat();
  const { places, answers, posts, compounds, discSquareMetres } = around;
  return (
    <>
      <p>
        {places.length === 0 ? t("audit.surroundings.badPlace") : places.map(({ name }) => name).join(" › ")}
      </p>
      <h4>{t("audit.surroundings.who")}</h4>
      <AnswersList answers={answers} />
      {(["fire-team", "water", "checkpoint", "watchtower"] as const).map((kind) => (
        <section key={kind}>
          <h4>{t(`audit.surroundings.class.${kind}`)}</h4>
          <NeighbourList of="posts" neighbours={posts[kind] ?? []} />
        </section>
      ))}
      <h4>{t("audit.surroundings.compounds", { count: compounds.length })}</h4>
      <p className="quiet small">
        {t("audit.surroundings.disc", { area: quantity(discSquareMetres, "m2").text })}
      </p>
      {compounds.length === 0 ? null : <NeighbourList of="compounds" neighbours={compounds} />}
    </>
  );
}

function NeighbourList(props: { readonly of: string; readonly neighbours: readonly Neighbour[] }) {
  const { of: role, neighbours } = props;
  const { t, i18n } = useTranslation();
  const { quantity } = useFormat();
  const [, choose] = useView();
  const zoomTo = useMapHandle((map) => map.zoomTo);
  if (neighbours.length === 0) return <p className="quiet">{t("audit.surroundings.nothing")}</p>;
  return (
    <ul className="around-list">
      {neighbours.map(({ id, name, at, metres, bearingDegrees, responsible, phone, members }) => (
        <li key={id}>
          <TextButton
            onPress={() => {
              choose({ select: { role, id }, aside: "selection" }, "push");
              zoomTo([...at, ...at]);
            }}
          >
            {name || id}
          </TextButton>
          <span>
            {t("audit.surroundings.near", {
              distance: quantity(metres, "m").text,
              bearing: compassWord(bearingDegrees, i18n.language),
            })}
          </span>
          <span className="quiet small">
            {[
              responsible,
              members === undefined ? undefined : t("audit.surroundings.members", { count: members }),
            ]
              .filter((part) => part !== undefined)
              .join(" · ")}{" "}
            {phone === undefined ? null : <a href={`tel:${phone}`}>{phone}</a>}
          </span>
        </li>
      ))}
    </ul>
  );
}

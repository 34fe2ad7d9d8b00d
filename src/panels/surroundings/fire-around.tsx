import { useTranslation } from "react-i18next";
import { useSurroundings } from "../../data/queries/use-audit";
import { useDistrict } from "../../data/queries/use-district";
import { useFormat } from "../../i18n/use-format";
import type { Neighbour } from "../../indicators/fire-surroundings";
import type { FirePoint } from "../../state/choice";
import { useView } from "../../state/use-view";
import { parseView } from "../../state/view";
import { Button } from "../../ui/button";
import { Disclosure } from "../../ui/disclosure";
import { NumberField } from "../../ui/number-field";
import { Loading, WorkerFailure } from "../../ui/states";
import { TextButton } from "../../ui/text-button";
import type { Surroundings } from "../../workers/audit/audit-jobs";
import { useMapHandle } from "../map/use-map-handle";
import { AnswersList } from "../selection/answers-list";
import { compassWord } from "../tablet/compass-word";
import { useFireLayer } from "./use-fire-layer";
import "./surroundings.css";

type Spot = readonly [lng: number, lat: number];

/** Metres around a fire that are asked about first. */
const usualMetres = 3000;

/** Five decimals of a degree are a metre. */
const rounded = (degrees: number) => Number(degrees.toFixed(5));

/** Who and what is near, should it burn here: opened at the thing selected, movable to any coordinates, kept in the link. */
export function FireAround({ at }: { readonly at: Spot | null }) {
  const { t } = useTranslation();
  const [{ fire }] = useView();
  return (
    <Disclosure title={t("audit.surroundings.title")} open={fire !== null}>
      <Around at={at} />
    </Disclosure>
  );
}

/** The middle of the map as it stands. */
function useMapCentre(): () => Spot {
  const { data: summary } = useDistrict();
  return () => {
    const camera = parseView(location.search).camera;
    const [lng, lat] = summary?.manifest.camera.center ?? [0, 0];
    return camera === null ? [lng, lat] : [camera.lng, camera.lat];
  };
}

function Around({ at }: { readonly at: Spot | null }) {
  const { t } = useTranslation();
  const [{ fire }, choose] = useView();
  const centre = useMapCentre();
  const burnedSquareMetres = fire === null || fire.hectares === null ? null : fire.hectares * 10_000;
  const { data, error, refetch } = useSurroundings(
    fire === null
      ? null
      : { lng: fire.lng, lat: fire.lat, radiusMetres: fire.radiusMetres, burnedSquareMetres },
  );
  useFireLayer(fire, fire === null ? undefined : data);
  const put = ([lng, lat]: Spot) =>
    choose({
      fire: {
        radiusMetres: fire?.radiusMetres ?? usualMetres,
        hectares: fire?.hectares ?? null,
        lng: rounded(lng),
        lat: rounded(lat),
      },
    });
  const away = at !== null && (fire?.lng !== rounded(at[0]) || fire?.lat !== rounded(at[1]));
  return (
    <div className="around">
      <div className="row-of-buttons">
        {away ? (
          <Button size="small" look={fire === null ? "needle" : "plain"} onPress={() => put(at)}>
            {t("audit.surroundings.hereSelected")}
          </Button>
        ) : null}
        <Button size="small" onPress={() => put(centre())}>
          {t("audit.surroundings.hereCentre")}
        </Button>
        {fire === null ? null : <FireButtons fire={fire} />}
      </div>
      {fire === null ? (
        <p className="quiet small">{t("audit.surroundings.hint")}</p>
      ) : (
        <>
          <FireFields fire={fire} />
          {error !== null ? (
            <WorkerFailure error={error} onRetry={() => void refetch()} />
          ) : data === undefined ? (
            <Loading text={t("audit.surroundings.finding")} />
          ) : (
            <Found around={data} />
          )}
        </>
      )}
    </div>
  );
}

function FireButtons({ fire: { lng, lat } }: { readonly fire: FirePoint }) {
  const { t } = useTranslation();
  const [, choose] = useView();
  const zoomTo = useMapHandle((map) => map.zoomTo);
  return (
    <>
      <Button size="small" onPress={() => zoomTo([lng, lat, lng, lat])}>
        {t("audit.surroundings.show")}
      </Button>
      <Button size="small" look="quiet" onPress={() => choose({ fire: null })}>
        {t("audit.surroundings.clear")}
      </Button>
    </>
  );
}

function FireFields({ fire }: { readonly fire: FirePoint }) {
  const { t } = useTranslation();
  const [, choose] = useView();
  const set = (change: Partial<FirePoint>) => choose({ fire: { ...fire, ...change } });
  return (
    <div className="around-fields">
      <NumberField
        label={t("audit.surroundings.lng")}
        value={fire.lng}
        least={-180}
        most={180}
        onChange={(lng) => lng !== null && set({ lng })}
      />
      <NumberField
        label={t("audit.surroundings.lat")}
        value={fire.lat}
        least={-85}
        most={85}
        onChange={(lat) => lat !== null && set({ lat })}
      />
      <NumberField
        label={t("audit.surroundings.radius")}
        value={fire.radiusMetres}
        least={1}
        most={200_000}
        onChange={(radiusMetres) => radiusMetres !== null && set({ radiusMetres })}
      />
      <NumberField
        label={t("audit.surroundings.burned")}
        value={fire.hectares}
        least={0}
        most={1e7}
        optional
        onChange={(hectares) => set({ hectares })}
      />
    </div>
  );
}

function Found({ around }: { readonly around: Surroundings }) {
  const { t } = useTranslation();
  const { quantity } = useFormat();
  const { places, answers, posts, compounds, discSquareMetres, size } = around;
  return (
    <>
      {size === null ? null : (
        <p>
          {t("audit.surroundings.size", { size: t(`fireScales.size.${size}`) })}{" "}
          <span className="quiet small">{t("audit.surroundings.sizeHint")}</span>
        </p>
      )}
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

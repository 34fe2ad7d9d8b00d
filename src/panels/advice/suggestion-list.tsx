import { Check, Crosshair, Plus, Undo2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useData } from "../../data/queries/data-context";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/button";
import type { Advice, AdviceSite, SitingAsk, SitingOffer } from "../../workers/siting/siting-ask";
import { boundsOf, useMapHandle } from "../map/use-map-handle";
import { acceptSuggestions } from "./accept-suggestions";
import { chooseSuggestion, useAdviceStore } from "./advice-store";
import { resetSuggestion } from "./try-move";
import { useAccepted } from "./use-accepted";
import { useAdviceWords } from "./use-advice-words";

/** So many names are written out. */
const namesShown = 5;

const namesOf = (things: AdviceSite["things"]): readonly string[] =>
  things.slice(0, namesShown).map(({ id, name }) => name || id);

interface ListProps {
  readonly advice: Advice;
  readonly asked: SitingAsk;
  readonly offer: SitingOffer;
}

/** The suggested places, the one adding most first, each with why it is here. */
export function SuggestionList({ advice, asked, offer }: ListProps) {
  const { t } = useTranslation();
  const words = useAdviceWords();
  const accepted = useAccepted();
  const kind = offer.kinds.find(({ id }) => id === asked.kind);
  const fresh = advice.sites.filter(({ standing }) => !standing);
  const numbers = new Map(fresh.map(({ id }, index) => [id, index + 1]));
  const nameOf = (site: AdviceSite) =>
    t("advice.siteNew", { kind: words.kind(asked.kind), number: numbers.get(site.id) ?? 0 });
  const accept = (sites: readonly AdviceSite[]) => acceptSuggestions(sites, nameOf, kind);
  const open = fresh.filter(({ id }) => !accepted.includes(id));
  return (
    <>
      {fresh.length === 0 ? null : <p className="quiet small">{t("advice.dragHint")}</p>}
      <ol className="advice-sites">
        {advice.sites.map((site) => (
          <Suggestion
            key={site.id}
            site={site}
            number={numbers.get(site.id) ?? null}
            advice={advice}
            asked={asked}
            onAccept={() => accept([site])}
          />
        ))}
      </ol>
      {open.length > 1 ? (
        <Button size="small" onPress={() => accept(open)}>
          {t("advice.acceptAll")}
        </Button>
      ) : null}
    </>
  );
}

interface SuggestionProps {
  readonly site: AdviceSite;
  /** Null for one that stands and stays. */
  readonly number: number | null;
  readonly advice: Advice;
  readonly asked: SitingAsk;
  readonly onAccept: () => void;
}

function Suggestion(props: SuggestionProps) {
  const { site, number, asked } = props;
  const { t } = useTranslation();
  const words = useAdviceWords();
  const chosen = useAdviceStore((store) => store.chosen === site.id);
  const facts = [
    t("advice.why", { amount: words.weight(site.newly, asked.weigh) }),
    ...(site.only < site.newly
      ? [t("advice.whyOnly", { amount: words.weight(site.only, asked.weigh) })]
      : []),
    ...(site.load === undefined
      ? []
      : [t("advice.whyLoad", { amount: words.weight(site.load, asked.weigh) })]),
  ];
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) item.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <li ref={item} className={`advice-site ${chosen ? "advice-site-chosen" : ""}`.trim()}>
      {number === null ? (
        <p className="quiet">{t("advice.siteStays", { name: site.name || site.id })}</p>
      ) : (
        <p className="advice-site-title">
          <span className="advice-number" aria-hidden="true">
            {number}
          </span>
          {site.name === "" ? t("advice.site", { number }) : site.name}
        </p>
      )}
      <p>{facts.join(" · ")}</p>
      <Who site={site} demand={asked.demand} />
      {number === null ? null : <Actions {...props} number={number} />}
    </li>
  );
}

/** Who would newly be reached, by name. */
function Who({ site, demand }: { readonly site: AdviceSite; readonly demand: SitingAsk["demand"] }) {
  const { t } = useTranslation();
  const { integer } = useFormat();
  if (site.thingCount === 0) return null;
  const names = namesOf(site.things);
  const list = names.join(t("advice.and"));
  return (
    <p className="quiet small">
      {[
        t(`advice.whyThings.${demand}`, { count: site.thingCount }),
        ...(site.households > 0 ? [t("advice.whyHouseholds", { number: integer(site.households) })] : []),
        ...(site.people > 0 ? [t("advice.whyPeople", { number: integer(site.people) })] : []),
      ].join(" · ")}
      <br />
      {site.thingCount > names.length ? t("advice.moreNames", { names: list, count: site.thingCount }) : list}
    </p>
  );
}

function Actions({ site, number, advice, asked, onAccept }: SuggestionProps & { readonly number: number }) {
  const { t } = useTranslation();
  const { jobs } = useData();
  const moved = useAdviceStore((store) => store.moved);
  const accepted = useAccepted();
  const zoomTo = useMapHandle((map) => map.zoomTo);
  const to = moved[site.id];
  const done = accepted.includes(site.id);
  const show = () => {
    chooseSuggestion(site.id);
    const bounds = boundsOf([to ?? site.at, ...site.things.map(({ at }) => at)]);
    if (bounds !== null) zoomTo(bounds);
  };
  return (
    <>
      {to === undefined ? null : <MovedLine advice={advice} asked={asked} />}
      <div className="row-of-buttons">
        <Button size="small" onPress={show} label={t("advice.showOf", { number })}>
          <Crosshair aria-hidden="true" />
          {t("advice.show")}
        </Button>
        {to === undefined || done ? null : (
          <Button
            size="small"
            onPress={() => resetSuggestion(jobs, site.id)}
            label={t("advice.resetOf", { number })}
          >
            <Undo2 aria-hidden="true" />
            {t("advice.reset")}
          </Button>
        )}
        {done ? (
          <span className="advice-accepted">
            <Check aria-hidden="true" />
            {t("advice.accepted")}
          </span>
        ) : (
          <Button size="small" onPress={onAccept} label={t("advice.acceptOf", { number })}>
            <Plus aria-hidden="true" />
            {t("advice.accept")}
          </Button>
        )}
      </div>
    </>
  );
}

/** What moving by hand costs, against all suggestions where they were. */
function MovedLine({ advice, asked }: { readonly advice: Advice; readonly asked: SitingAsk }) {
  const { t } = useTranslation();
  const words = useAdviceWords();
  const tried = useAdviceStore((store) => store.tried);
  if (tried === null) return null;
  const change = tried.after.weight - advice.after.weight;
  const now = new Set(tried.fresh.map(({ id }) => id));
  const gone = advice.sites.flatMap(({ things }) => things).filter(({ id }) => !now.has(id));
  const amount = words.weight(Math.abs(change), asked.weigh);
  const said =
    change === 0
      ? t("advice.same")
      : change < 0
        ? t("advice.lost", { amount })
        : t("advice.gained", { amount });
  return (
    <p className="advice-moved" role="status">
      {t("advice.moved", { change: said })}
      {gone.length === 0 ? null : (
        <span className="small">
          <br />
          {t("advice.gone", { names: namesOf(gone).join(t("advice.and")), count: gone.length })}
        </span>
      )}
    </p>
  );
}

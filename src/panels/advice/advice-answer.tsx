import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/button";
import { Disclosure } from "../../ui/disclosure";
import { FigureBar } from "../../ui/figure-bar";
import { LiveRegion } from "../../ui/live-region";
import { Failure } from "../../ui/states";
import type { Advice, SitingAsk, SitingOffer } from "../../workers/siting/siting-ask";
import { boundsOf, useMapHandle } from "../map/use-map-handle";
import { useAdviceStore } from "./advice-store";
import { CoverCurveChart } from "./cover-curve-chart";
import { clearAdvice, stopAdvice } from "./run-advice";
import { SuggestionList } from "./suggestion-list";
import { UncoveredThings } from "./uncovered-things";
import { useAdviceWords } from "./use-advice-words";

/** What was found so far: how good, how far from the best, where, for whom, and who is left. */
export function AdviceAnswer({ offer }: { readonly offer: SitingOffer }) {
  const { t } = useTranslation();
  const { state, advice, asked, fault } = useAdviceStore();
  const top = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked !== null) top.current?.scrollIntoView({ block: "start" });
  }, [asked]);
  useShowFirst();
  if (state === "failed") return <Failure title={t("advice.failed")} detail={fault} />;
  if (asked === null) return null;
  return (
    <section ref={top} className="advice-answer" aria-label={t("advice.result")}>
      <Running />
      {advice === null ? (
        state === "stopped" ? (
          <p className="quiet">{t("advice.stoppedEarly")}</p>
        ) : null
      ) : (
        <>
          <Verdict advice={advice} asked={asked} />
          <SuggestionList advice={advice} asked={asked} offer={offer} />
          <Disclosure title={t("advice.uncovered", { count: advice.uncoveredCount })} open={false} level={4}>
            <UncoveredThings advice={advice} weigh={asked.weigh} />
          </Disclosure>
          {advice.curve === null || advice.curve.points.length < 2 ? null : (
            <Disclosure title={t("advice.curve")} level={4}>
              <CoverCurveChart
                curve={advice.curve}
                total={advice.total.weight}
                chosen={advice.sites.length}
                weigh={asked.weigh}
              />
            </Disclosure>
          )}
          <Button size="small" look="quiet" onPress={clearAdvice}>
            {t("advice.clear")}
          </Button>
        </>
      )}
    </section>
  );
}

/** The question whose places the map went to: coming back to the panel must not move the map again. */
let shownFor: SitingAsk | null = null;

/** Once, when the first answer is there: the map shows where its places are. */
function useShowFirst(): void {
  const zoomTo = useMapHandle((map) => map.zoomTo);
  const advice = useAdviceStore((store) => store.advice);
  useEffect(() => {
    const { asked } = useAdviceStore.getState();
    if (advice === null || asked === null || shownFor === asked) return;
    shownFor = asked;
    const fresh = advice.sites.filter(({ standing }) => !standing);
    const bounds = boundsOf(fresh.flatMap(({ at, things }) => [at, ...things.map((thing) => thing.at)]));
    if (bounds !== null) zoomTo(bounds);
  }, [advice, zoomTo]);
}

function Running() {
  const { t } = useTranslation();
  const { state, passed, advice } = useAdviceStore();
  if (state === "stopped" && advice !== null) return <p className="quiet small">{t("advice.stopped")}</p>;
  if (state !== "running") return null;
  return (
    <div className="advice-running">
      <div
        className="progress-track"
        role="progressbar"
        aria-label={t("advice.running")}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(passed * 100)}
      >
        <div className="progress-fill" style={{ width: `${passed * 100}%` }} />
      </div>
      <span className="small">{t("advice.running")}</span>
      <Button size="small" onPress={stopAdvice}>
        {t("advice.stop")}
      </Button>
    </div>
  );
}

function Verdict({ advice, asked }: { readonly advice: Advice; readonly asked: SitingAsk }) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const words = useAdviceWords();
  const { before, after, total, sites } = advice;
  const share = (of: number) => (total.weight > 0 ? of / total.weight : null);
  const written = (of: number) => (total.weight > 0 ? percent(of / total.weight, 1) : "—");
  const change = t("advice.change", { amount: words.weight(after.weight - before.weight, asked.weigh) });
  const gap = words.gap(advice, asked.goal);
  const count = sites.filter(({ standing }) => !standing).length;
  return (
    <header className="advice-verdict">
      <p className="advice-headline">{sites.length === 0 ? t("advice.none") : change}</p>
      <p>
        {t("advice.coverLine", {
          weigh: words.weigh(asked.weigh),
          before: written(before.weight),
          after: written(after.weight),
        })}
      </p>
      <FigureBar
        value={share(after.weight)}
        end={1}
        line={{ from: share(before.weight) ?? 0 }}
        tone="plain"
      />
      {asked.goal === "all" ? <p>{t("advice.fewest", { count })}</p> : null}
      <p className="advice-gap">{gap}</p>
      <LiveRegion text={t("advice.said", { count, change, gap })} />
      <Small advice={advice} asked={asked} />
    </header>
  );
}

/** What the question came down to, and that it was counted twice. */
function Small({ advice, asked }: { readonly advice: Advice; readonly asked: SitingAsk }) {
  const { t } = useTranslation();
  const { decimal, integer, percent, quantity } = useFormat();
  const words = useAdviceWords();
  const { size, exact, elapsedMs } = advice;
  const area = (of: number) => quantity(of, "m2").text;
  return (
    <div className="quiet small">
      <p>{t("advice.recounted")}</p>
      {exact === null ? null : (
        <p>
          {t("advice.exact", {
            covered: area(exact.coveredSquareMetres),
            total: area(exact.demandSquareMetres),
            share: percent(exact.coveredSquareMetres / exact.demandSquareMetres, 1),
          })}
        </p>
      )}
      <p>
        {t("advice.size", {
          candidates: integer(size.candidates),
          things: integer(size.things),
          seconds: decimal(elapsedMs / 1000, 1),
        })}
        {size.barred === 0 ? "" : ` · ${t("advice.barredCount", { count: size.barred })}`}
      </p>
      {size.withoutWeight === 0 ? null : (
        <p>{t("advice.withoutWeight", { count: size.withoutWeight, weigh: words.weigh(asked.weigh) })}</p>
      )}
    </div>
  );
}

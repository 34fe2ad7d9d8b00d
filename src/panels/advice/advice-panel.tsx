import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useData } from "../../data/queries/data-context";
import { Disclosure } from "../../ui/disclosure";
import { Failure, Loading } from "../../ui/states";
import type { SitingOffer } from "../../workers/siting/siting-ask";
import { useIndicator } from "../choice/use-indicator";
import { AdviceAnswer } from "./advice-answer";
import { useAdviceStore } from "./advice-store";
import { AskForm } from "./ask-form";
import { draftForFigure } from "./draft-for-figure";
import { stopPicking } from "./pick-places";
import { startAdvice } from "./run-advice";
import { useOffer } from "./use-offer";
import { WorthSection } from "./worth-section";
import "./advice.css";

/** The next needle: a question, its answer, and what stands is worth. */
export function AdvicePanel() {
  const { t } = useTranslation();
  const offer = useOffer();
  useFollowFigure(offer.data);
  // Whoever leaves the question has done with asking for places: presses select again.
  useEffect(() => stopPicking, []);
  return (
    <article className="advice-panel">
      <header>
        <h2>{t("advice.title")}</h2>
        <p className="quiet small">{t("advice.intro")}</p>
      </header>
      {offer.isError ? (
        <Failure
          title={t("advice.failed")}
          detail={offer.error.message}
          onRetry={() => void offer.refetch()}
        />
      ) : offer.data === undefined ? (
        <Loading />
      ) : (
        <Asking offer={offer.data} />
      )}
    </article>
  );
}

function Asking({ offer }: { readonly offer: SitingOffer }) {
  const { t } = useTranslation();
  const { jobs, district } = useData();
  return (
    <>
      <Disclosure title={t("advice.ask")}>
        <AskForm offer={offer} onStart={(ask) => startAdvice(jobs, district, ask)} />
      </Disclosure>
      <AdviceAnswer offer={offer} />
      <Disclosure title={t("advice.worth")} open={false}>
        <WorthSection />
      </Disclosure>
    </>
  );
}

/** Until the planner writes on it, the question is the one the figure in view suggests. */
function useFollowFigure(offer: SitingOffer | undefined): void {
  const { choice } = useIndicator();
  useEffect(() => {
    if (offer === undefined || useAdviceStore.getState().touched) return;
    const wanted = { ...useAdviceStore.getState().draft, ...draftForFigure(choice) };
    const kind = offer.kinds.find(({ id }) => id === wanted.kind) ?? offer.kinds[0];
    const demand = offer.demands.find(({ id }) => id === wanted.demand) ?? offer.demands[0];
    if (kind === undefined || demand === undefined) return;
    const weigh = demand.weighings.includes(wanted.weigh) ? wanted.weigh : (demand.weighings[0] ?? "count");
    useAdviceStore.setState({ draft: { ...wanted, kind: kind.id, demand: demand.id, weigh } });
  }, [offer, choice]);
}

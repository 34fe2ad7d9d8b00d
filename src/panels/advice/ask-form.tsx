import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/button";
import { Disclosure } from "../../ui/disclosure";
import { NumberField } from "../../ui/number-field";
import { Picker } from "../../ui/picker";
import { Segments } from "../../ui/segments";
import type {
  DemandKind,
  SitingAsk,
  SitingKind,
  SitingOffer,
  Weighing,
} from "../../workers/siting/siting-ask";
import { editDraft, useAdviceStore } from "./advice-store";
import { CandidateFields } from "./candidate-fields";
import { LimitFields } from "./limit-fields";
import { RadiusField } from "./radius-field";
import { useAdviceWords } from "./use-advice-words";

const mostSites = 50;

/** The question: what, for whom, where it may stand and under which limits. */
export function AskForm(props: { readonly offer: SitingOffer; readonly onStart: (ask: SitingAsk) => void }) {
  const { offer, onStart } = props;
  const { t } = useTranslation();
  const draft = useAdviceStore((store) => store.draft);
  const running = useAdviceStore(({ state }) => state === "running");
  const asked = useAdviceStore((store) => store.asked !== null);
  const kind = offer.kinds.find(({ id }) => id === draft.kind);
  const missing = whatIsMissing(draft, kind);
  return (
    <form
      className="advice-form"
      aria-label={t("advice.ask")}
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === null) onStart(draft);
      }}
    >
      <KindPicker offer={offer} draft={draft} />
      <RadiusField kind={kind} radiusMetres={draft.radiusMetres} />
      <div className="advice-goal">
        <Segments
          label={t("advice.goal")}
          options={(["most", "all"] as const).map((id) => ({ id, label: t(`advice.goals.${id}`) }))}
          value={draft.goal}
          onChange={(goal) =>
            editDraft({ goal, ...(goal === "all" ? { capacity: null, budget: null } : {}) })
          }
        />
        {draft.goal === "most" ? (
          <NumberField
            label={t("advice.count")}
            value={draft.count}
            least={1}
            most={mostSites}
            whole
            onChange={(count) => editDraft({ count: count ?? 1 })}
          />
        ) : null}
      </div>
      <DemandPickers offer={offer} draft={draft} />
      <CandidateFields offer={offer} draft={draft} />
      <Disclosure title={t("advice.limits")} open={false} level={4}>
        <LimitFields offer={offer} draft={draft} />
      </Disclosure>
      {missing === null ? null : <p className="quiet small">{t(missing)}</p>}
      <Button
        look={asked ? "plain" : "needle"}
        onPress={() => onStart(draft)}
        disabled={missing !== null || running}
      >
        {t(asked ? "advice.again" : "advice.start")}
      </Button>
    </form>
  );
}

/** The words for what still has to be said; null when the question can be asked. */
function whatIsMissing(draft: SitingAsk, kind: SitingKind | undefined) {
  if (draft.radiusMetres === null && (kind?.radii.length ?? 0) === 0) return "advice.radiusNone" as const;
  if (draft.candidates.from === "points" && draft.candidates.points.length === 0)
    return "advice.needPoints" as const;
  return null;
}

function KindPicker({ offer, draft }: { readonly offer: SitingOffer; readonly draft: SitingAsk }) {
  const { t } = useTranslation();
  const { quantity } = useFormat();
  const words = useAdviceWords();
  return (
    <Picker
      label={t("advice.kind")}
      options={offer.kinds.map(({ id, standing, radii }) => ({
        id,
        label: words.kind(id),
        note:
          radii[0] === undefined
            ? t("advice.kindNote", { standing })
            : t("advice.kindNoteRadius", { standing, radius: quantity(radii[0].radiusMetres, "m").text }),
      }))}
      value={draft.kind}
      onChange={(kind) => editDraft({ kind, radiusMetres: null })}
    />
  );
}

function DemandPickers({ offer, draft }: { readonly offer: SitingOffer; readonly draft: SitingAsk }) {
  const { t } = useTranslation();
  const words = useAdviceWords();
  const weighings = offer.demands.find(({ id }) => id === draft.demand)?.weighings ?? [];
  return (
    <div className="advice-pair">
      <Picker
        label={t("advice.demand")}
        options={offer.demands.map(({ id }) => ({ id, label: t(`advice.demands.${id}`) }))}
        value={draft.demand}
        onChange={(id) => {
          const demand = id as DemandKind;
          const can = offer.demands.find((each) => each.id === demand)?.weighings ?? [];
          editDraft({ demand, weigh: can.includes(draft.weigh) ? draft.weigh : (can[0] ?? "count") });
        }}
      />
      <Picker
        label={t("advice.weigh")}
        options={weighings.map((id) => ({ id, label: words.weigh(id) }))}
        value={draft.weigh}
        onChange={(id) => editDraft({ weigh: id as Weighing, capacity: null })}
      />
    </div>
  );
}

import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useRecompute } from "../../data/queries/use-recompute";
import type { Passport } from "../../indicators/passport";
import { RecomputedSaid } from "./recompute";

/**
 * Computes the figure again when the page with the answer is reached, and as often as it is asked for: a clicker has no
 * key for more than turning pages.
 */
export function WallRecompute(props: {
  readonly passport: Passport;
  /** How often it was asked for. */
  readonly again: number;
  /** The page it stands on is in view. */
  readonly reached: boolean;
}) {
  const { passport, again, reached } = props;
  const { t } = useTranslation();
  const { now, start } = useRecompute(passport);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each wish is another start
  useEffect(() => {
    if (reached) start();
  }, [reached, again, start]);
  return (
    <section>
      <h3>{t("passportPanel.recompute")}</h3>
      <p className="quiet">{t("passportPanel.recomputeHint")}</p>
      {now.state === "running" ? <p role="status">{t("passportPanel.computing")}</p> : null}
      <RecomputedSaid now={now} />
    </section>
  );
}

import { ArrowRight, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useView } from "../../state/use-view";
import { formatView } from "../../state/view";
import { Button, ButtonLink } from "../../ui/button";
import { useAsk } from "./use-ask";
import { useWelcome } from "./use-welcome";
import "./welcome.css";

const doors = ["wall", "desk", "tablet"] as const;

/** First run: three doors and one true question. Stands in the side panel; the map stays free. */
export function Welcome() {
  const { t } = useTranslation();
  const [{ district }] = useView();
  const { close } = useWelcome();
  const show = useAsk();
  const ask = () => {
    close();
    show();
  };
  return (
    <section className="welcome" aria-labelledby="welcome-title">
      <div className="welcome-close">
        <Button look="quiet" size="small" label={t("shell.doors.close")} onPress={close}>
          <X aria-hidden="true" />
        </Button>
      </div>
      <h2 id="welcome-title">{t("shell.doors.title")}</h2>
      <p>{t("shell.doors.intro")}</p>
      <p className="quiet small">{t("shell.doors.askLabel")}</p>
      <Button look="needle" onPress={ask} className="welcome-question">
        {t("shell.doors.question")}
        <ArrowRight aria-hidden="true" />
      </Button>
      <ul className="welcome-doors">
        {doors.map((face) => (
          <li key={face}>
            {face === "desk" ? (
              <Button onPress={close} className="welcome-door">
                <Door face={face} />
              </Button>
            ) : (
              <ButtonLink href={formatView({ face, district, welcome: false })} className="welcome-door">
                <Door face={face} />
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Door({ face }: { readonly face: (typeof doors)[number] }) {
  const { t } = useTranslation();
  return (
    <>
      <strong>{t(`shell.face.${face}`)}</strong>
      <span className="quiet small">{t(`shell.doors.${face}`)}</span>
    </>
  );
}

import { Phone } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import { useView } from "../../state/use-view";
import { TextButton } from "../../ui/text-button";
import type { NearHit } from "../../workers/description";
import { useMapHandle } from "../map/use-map-handle";
import { telephoneLink } from "../selection/answers-list";
import { compassWord } from "./compass-word";

/** One thing near by: its name, how far and which way, whether it is open, and its telephone. */
export function NearHitRow({ hit }: { readonly hit: NearHit }) {
  const { t, i18n } = useTranslation();
  const { quantity } = useFormat();
  const [, choose] = useView();
  const zoomTo = useMapHandle((map) => map.zoomTo);
  const { role, id, name, at, metres, bearingDegrees, open, phone, responsible } = hit;
  return (
    <>
      <span className="near-name">
        <TextButton
          onPress={() => {
            choose({ select: { role, id } }, "push");
            zoomTo([...at, ...at]);
          }}
        >
          {name || id}
        </TextButton>
        {phone === null ? null : (
          <a
            className="near-call"
            href={telephoneLink(phone)}
            aria-label={t("panels.selection.call", { name: responsible ?? name, phone })}
          >
            <Phone size="1.25rem" aria-hidden="true" />
          </a>
        )}
      </span>
      <span className="near-where">
        {quantity(metres, "m").text}
        {metres === 0 ? null : ` · ${compassWord(bearingDegrees, i18n.language)}`}
        {open === null ? null : (
          <>
            {" · "}
            <strong className={open ? "near-open" : "near-closed"}>
              {t(open ? "tablet.open" : "tablet.closed")}
            </strong>
          </>
        )}
      </span>
    </>
  );
}

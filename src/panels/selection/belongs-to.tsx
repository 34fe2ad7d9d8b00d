import { useTranslation } from "react-i18next";
import { useView } from "../../state/use-view";
import { TextButton } from "../../ui/text-button";
import type { Description } from "../../workers/description";
import { useMapHandle } from "../map/use-map-handle";

const roleOf = { county: "boundary", town: "towns", village: "villages", grid: "grids" } as const;

/** The county, town, village and grid it lies in, each a way there. */
export function BelongsTo({ description }: { readonly description: Description }) {
  const { t } = useTranslation();
  const [, choose] = useView();
  const zoomTo = useMapHandle((map) => map.zoomTo);
  const above = description.places.filter(({ code }) => code !== description.code);
  if (above.length === 0) return null;
  return (
    <section>
      <h3 className="section-title">{t("panels.selection.belongs")}</h3>
      <ul className="belongs">
        {above.map(({ code, name, level, bounds }) => (
          <li key={code}>
            <TextButton
              label={`${t(`things.level.${level}`)} ${name}`}
              onPress={() => {
                choose({ select: { role: roleOf[level], id: code } }, "push");
                zoomTo(bounds);
              }}
            >
              {name}
            </TextButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import type { Profile } from "../../indicators/profile";

/** How far a park of each size serves, by a profile. */
export function ParkRadii({ radii }: { readonly radii: NonNullable<Profile["radii"]> }) {
  const { t } = useTranslation();
  const { round, squareMetres } = useFormat();
  return (
    <ul className="small">
      {radii.map(({ minSquareMetres, radiusMetres, historicOnly }) => (
        <li key={`${minSquareMetres} ${historicOnly ?? false}`}>
          {t(historicOnly === true ? "figure.radiusRuleHistoric" : "figure.radiusRule", {
            area: squareMetres(minSquareMetres),
            radius: round(radiusMetres, "m").text,
          })}
        </li>
      ))}
    </ul>
  );
}

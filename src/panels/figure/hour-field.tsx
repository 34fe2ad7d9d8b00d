import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import type { Figure } from "../../indicators/figure";
import { hourOfWeek, hoursOfWeek } from "../../indicators/hour-of-week";
import { Button } from "../../ui/button";
import { Picker } from "../../ui/picker";

const days = [0, 1, 2, 3, 4, 5, 6];
const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** When: the data's own moment, any hour of the week, or the week's worst. */
export function HourField(props: { readonly figure: Figure; readonly onChange: (hour: number) => void }) {
  const { figure, onChange } = props;
  const { t } = useTranslation();
  const { locale } = useFormat();
  const hour = typeof figure.params.hour === "number" ? figure.params.hour : hoursOfWeek;
  const { worstHour } = figure.measures;
  const chosen = hour < hoursOfWeek ? hour : null;
  const day = chosen === null ? null : Math.floor(chosen / 24);
  return (
    <fieldset className="params hour-field">
      <legend className="visually-hidden">{t("audit.hour.label")}</legend>
      <Button size="small" pressed={chosen === null} onPress={() => onChange(hoursOfWeek)}>
        {t("audit.hour.now")}
      </Button>
      {typeof worstHour === "number" ? (
        <Button size="small" pressed={chosen === worstHour} onPress={() => onChange(worstHour)}>
          {t("audit.hour.worst")} {hourOfWeek(worstHour, locale)}
        </Button>
      ) : null}
      <Picker
        label={t("audit.hour.day")}
        options={days.map((each) => ({
          id: String(each),
          label: hourOfWeek(each * 24, locale).split(" ")[0] ?? "",
        }))}
        value={day === null ? null : String(day)}
        onChange={(id) => onChange(Number(id) * 24 + ((chosen ?? 8) % 24))}
      />
      <Picker
        label={t("audit.hour.hour")}
        options={hours.map((each) => ({ id: String(each), label: `${String(each).padStart(2, "0")}:00` }))}
        value={chosen === null ? null : String(chosen % 24)}
        onChange={(id) => onChange((day ?? 0) * 24 + Number(id))}
      />
    </fieldset>
  );
}

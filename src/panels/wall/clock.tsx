import { useMemo } from "react";
import { useNow } from "../../data/queries/use-ages";
import { useDistrict } from "../../data/queries/use-district";
import { useFormat } from "../../i18n/use-format";

/** Date, weekday and time of the district, to the second. */
export function Clock() {
  const nowMs = useNow(1);
  const { locale } = useFormat();
  const { data: summary } = useDistrict();
  const timeZone = summary?.manifest.timeZone ?? "Asia/Shanghai";
  const [day, time] = useMemo(
    () => [
      new Intl.DateTimeFormat(locale, { timeZone, month: "long", day: "numeric", weekday: "short" }),
      new Intl.DateTimeFormat(locale, {
        timeZone,
        hour: "2-digit",
        minute: "2-digit",
        second: "2-digit",
        hour12: false,
      }),
    ],
    [locale, timeZone],
  );
  return (
    <time className="wall-clock" dateTime={new Date(nowMs).toISOString()}>
      <span>{day.format(nowMs)}</span> <strong>{time.format(nowMs)}</strong>
    </time>
  );
}

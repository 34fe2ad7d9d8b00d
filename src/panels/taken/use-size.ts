import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";

/** A number of bytes in words: megabytes, below one kilobytes. */
export function useSize(): (bytes: number) => string {
  const { t } = useTranslation();
  const { integer } = useFormat();
  return (bytes) =>
    bytes >= 1e6
      ? t("taken.sizes.mb", { size: integer(Math.round(bytes / 1e6)) })
      : t("taken.sizes.kb", { size: integer(Math.ceil(bytes / 1e3)) });
}

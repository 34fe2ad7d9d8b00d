import { useLabels } from "../../i18n/use-labels";

/** What a field of a file is called; a moment's words are kept under the name its milliseconds have. */
export function useFieldLabel(): (field: string) => string {
  const labels = useLabels();
  return (field) => {
    const own = labels.field(field);
    if (own !== field) return own;
    const moment = labels.field(`${field}Ms`);
    return moment === `${field}Ms` ? field : moment;
  };
}

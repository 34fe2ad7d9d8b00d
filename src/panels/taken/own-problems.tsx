import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useData } from "../../data/queries/data-context";
import { groundOf } from "../../data/taken/new-summary";
import { Loading } from "../../ui/states";
import { ProblemItem } from "../problems/problem-item";

/** So many lines of each kind are shown; a list nobody scrolls to the end of is no help. */
const limit = 200;

/** The repairs of an own layer and what was set aside, one line each. */
export function OwnProblems({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { jobs, district: shown } = useData();
  const district = groundOf(shown);
  const { data } = useQuery({
    queryKey: ["own-problems", district, id],
    queryFn: ({ signal }) => jobs.run("own-problems", { district, id, limit }, { signal }),
  });
  if (data === undefined) return <Loading />;
  const lines = [...data.setAside.first, ...data.repairs.first];
  const more = data.setAside.count + data.repairs.count - lines.length;
  if (lines.length === 0) return <p className="quiet small">{t("taken.own.notListed")}</p>;
  return (
    <ul className="own-lines">
      {lines.map((problem) => (
        <ProblemItem key={JSON.stringify(problem)} problem={problem} />
      ))}
      {more === 0 ? null : <li className="quiet small">{t("taken.own.moreLines", { count: more })}</li>}
    </ul>
  );
}

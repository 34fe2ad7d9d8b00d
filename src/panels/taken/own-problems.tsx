import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useData } from "../../data/queries/data-context";
import { Loading } from "../../ui/states";
import { ProblemItem } from "../problems/problem-item";

/** Every repair of an own layer and everything that was set aside, one line each. */
export function OwnProblems({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { jobs, district } = useData();
  const { data } = useQuery({
    queryKey: ["own-problems", district, id],
    queryFn: ({ signal }) => jobs.run("own-problems", { district, id }, { signal }),
  });
  if (data === undefined) return <Loading />;
  const lines = [...data.setAside, ...data.repairs];
  if (lines.length === 0) return <p className="quiet small">{t("taken.own.notListed")}</p>;
  return (
    <ul className="own-lines">
      {lines.map((problem) => (
        <ProblemItem key={JSON.stringify(problem)} problem={problem} />
      ))}
    </ul>
  );
}

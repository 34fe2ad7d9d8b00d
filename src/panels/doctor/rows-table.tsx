import { useTranslation } from "react-i18next";
import { Disclosure } from "../../ui/disclosure";

type Row = Readonly<Record<string, unknown>>;

/** The first rows of a layer as they stand. Whatever a cell holds is only text here. */
export function RowsTable(props: {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly open: boolean;
  /** What a column is called, where its name is one of ours. */
  readonly heading?: (column: string) => string;
}) {
  const { title, rows, open, heading = (column) => column } = props;
  const { t } = useTranslation();
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return (
    <Disclosure
      title={title}
      level={4}
      open={open}
      aside={
        <span className="quiet small">
          {t("doctorPanel.rowCount", { rows: rows.length, columns: columns.length })}
        </span>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className="doctor-scroll" aria-label={title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {heading(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no name of their own
              <tr key={index}>
                {columns.map((column) => (
                  <td key={column}>{cellText(Object.hasOwn(row, column) ? row[column] : null)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Disclosure>
  );
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value).slice(0, 80) : String(value).slice(0, 120);
}

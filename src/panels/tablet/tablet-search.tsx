import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearch } from "../../data/queries/use-search";
import { useLabels } from "../../i18n/use-labels";
import { useView } from "../../state/use-view";
import type { SearchHit } from "../../workers/description";
import { useMapHandle } from "../map/use-map-handle";
import "../search/search.css";

/** Anything of the district by name, pinyin initials or code. The hits stand in the sheet itself, a thumb high each. */
export function TabletSearch() {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const { data: hits = [], isFetching } = useSearch(text, 30);
  const id = useId();
  const searched = text.trim() !== "";
  return (
    <search className="tablet-search">
      <h2 className="visually-hidden">{t("tablet.search")}</h2>
      <label htmlFor={id} className="quiet small">
        {t("panels.search.hint")}
      </label>
      <input
        id={id}
        type="search"
        className="tablet-search-input"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <ul aria-label={t("tablet.search")}>
        {(searched ? hits : []).map((hit) => (
          <Hit key={`${hit.role} ${hit.id}`} hit={hit} />
        ))}
      </ul>
      {searched && hits.length === 0 ? (
        <p className="quiet" role="status">
          {isFetching ? t("panels.search.searching") : t("panels.search.none", { text: text.trim() })}
        </p>
      ) : null}
    </search>
  );
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const labels = useLabels();
  const [, choose] = useView();
  const zoomTo = useMapHandle((map) => map.zoomTo);
  const { role, id, name, where, code, bounds } = hit;
  return (
    <li>
      <button
        type="button"
        className="tablet-hit"
        onClick={() => {
          choose({ select: { role, id }, aside: null }, "push");
          zoomTo(bounds);
        }}
      >
        <span>{name || id}</span>
        <span className="quiet small">
          {[labels.role(role), ...where, code].filter((part) => part !== null).join(" · ")}
        </span>
      </button>
    </li>
  );
}

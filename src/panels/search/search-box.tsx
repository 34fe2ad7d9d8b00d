import { Search } from "lucide-react";
import { useState } from "react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useSearch } from "../../data/queries/use-search";
import { useLabels } from "../../i18n/use-labels";
import { useView } from "../../state/use-view";
import "../../ui/picker.css";
import type { SearchHit } from "../../workers/description";
import { useMapHandle } from "../map/use-map-handle";
import "./search.css";

const keyOf = ({ role, id }: SearchHit) => `${role}:${id}`;

/** Anything of the district by name, pinyin initials or code; choosing a hit selects it and shows where it is. */
export function SearchBox() {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const { data: hits = [], isFetching } = useSearch(text);
  const labels = useLabels();
  const [, choose] = useView();
  const zoomTo = useMapHandle((map) => map.zoomTo);
  const show = (key: unknown) => {
    const hit = hits.find((candidate) => keyOf(candidate) === key);
    if (hit === undefined) return;
    setText("");
    choose({ select: { role: hit.role, id: hit.id }, aside: "selection" }, "push");
    zoomTo(hit.bounds);
  };
  const searched = text.trim() !== "";
  return (
    <ComboBox
      className="search"
      inputValue={text}
      onInputChange={setText}
      items={searched ? hits : []}
      selectedKey={null}
      onSelectionChange={show}
      allowsEmptyCollection={searched}
      allowsCustomValue
      menuTrigger="input"
    >
      <Label className="visually-hidden">{t("panels.search.label")}</Label>
      <Search aria-hidden="true" />
      <Input className="search-input" placeholder={t("panels.search.placeholder")} />
      <Popover className="popover search-popover" placement="bottom start">
        <ListBox<SearchHit>
          className="listbox"
          renderEmptyState={() => (
            <p className="listbox-empty">
              {isFetching ? t("panels.search.searching") : t("panels.search.none", { text: text.trim() })}
            </p>
          )}
        >
          {(hit) => (
            <ListBoxItem id={keyOf(hit)} textValue={hit.name} className="listbox-item">
              <span>{hit.name || hit.id}</span>
              <span className="listbox-note">
                {[labels.role(hit.role), ...hit.where, hit.code].filter((part) => part !== null).join(" · ")}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

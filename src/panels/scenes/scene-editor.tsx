import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDistrict } from "../../data/queries/use-district";
import { useLabels } from "../../i18n/use-labels";
import type { Scene } from "../../scenes/tour";
import { parseView } from "../../state/view";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { download } from "../../ui/download";
import { Field } from "../../ui/field";
import { NumberField } from "../../ui/number-field";
import { copyText } from "../export/copy-text";
import { changeOwnScenes, freeSceneId, manifestSnippet, useOwnScenes } from "./own-scenes";
import { sceneLink } from "./scene-link";
import "./scene-editor.css";

/** Adds what is in view to the wall's scenes, and takes them away again: into the manifest, or out of the list. */
export function SceneEditor({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { data: summary } = useDistrict();
  const district = summary?.manifest.id ?? "";
  const own = useOwnScenes(district);
  const [zh, setZh] = useState("");
  const [en, setEn] = useState("");
  const [seconds, setSeconds] = useState(25);
  const [said, setSaid] = useState("");
  const keep = (scenes: readonly Scene[], done = "") =>
    setSaid(changeOwnScenes(district, () => scenes) ? done : t("wall.editor.notKept"));
  const add = () => {
    if (zh.trim() === "") return setSaid(t("wall.editor.needsName"));
    const taken = [...own, ...(summary?.manifest.scenes ?? [])].map(({ id }) => id);
    const title = en.trim() === "" ? { zh: zh.trim() } : { zh: zh.trim(), en: en.trim() };
    const link = sceneLink(parseView(location.search));
    keep(
      [...own, { id: freeSceneId(taken), title, dwellSeconds: seconds, link }],
      t("wall.editor.added", { name: title.zh }),
    );
    setZh("");
    setEn("");
  };
  return (
    <Dialog title={t("wall.editor.title")} onClose={onClose}>
      <p className="quiet">{t("wall.editor.hint")}</p>
      <div className="scene-editor-form">
        <Field label={t("wall.editor.name")} value={zh} onChange={setZh} />
        <Field label={t("wall.editor.nameEn")} value={en} onChange={setEn} />
        <NumberField
          label={t("wall.editor.dwell")}
          value={seconds}
          least={1}
          most={3600}
          onChange={(typed) => setSeconds(typed ?? seconds)}
        />
        <Button look="needle" onPress={add}>
          {t("wall.editor.add")}
        </Button>
      </div>
      <p role="status">{said}</p>
      <OwnList own={own} onKeep={keep} />
      <div className="scene-editor-actions">
        <Button
          disabled={own.length === 0}
          onPress={() =>
            download(`${district}-scenes.json`, manifestSnippet(own), "application/json;charset=utf-8")
          }
        >
          {t("wall.editor.save")}
        </Button>
        <Button
          disabled={own.length === 0}
          onPress={() =>
            void copyText(manifestSnippet(own)).then((done) => done && setSaid(t("wall.editor.copied")))
          }
        >
          {t("wall.editor.copy")}
        </Button>
      </div>
    </Dialog>
  );
}

/** The list with one scene a place further to the front. */
const earlier = (own: readonly Scene[], at: number): readonly Scene[] =>
  own.map((scene, i) => (i === at - 1 ? own[at] : i === at ? own[at - 1] : scene) ?? scene);

function OwnList(props: {
  readonly own: readonly Scene[];
  readonly onKeep: (scenes: readonly Scene[]) => void;
}) {
  const { own, onKeep } = props;
  const { t } = useTranslation();
  const labels = useLabels();
  if (own.length === 0) return <p className="quiet">{t("wall.editor.none")}</p>;
  return (
    <section aria-label={t("wall.editor.own")}>
      <h3>{t("wall.editor.own")}</h3>
      <ol className="scene-editor-list">
        {own.map((scene, i) => {
          const { zh, en } = scene.title;
          const name = labels.words(en === undefined ? { zh } : { zh, en });
          return (
            <li key={scene.id}>
              <a href={`${scene.link}&face=desk`}>{name}</a>
              <span className="quiet">{scene.dwellSeconds} s</span>
              {i === 0 ? null : (
                <Button
                  look="quiet"
                  size="small"
                  label={t("wall.editor.earlierName", { name })}
                  onPress={() => onKeep(earlier(own, i))}
                >
                  {t("wall.editor.earlier")}
                </Button>
              )}
              <Button
                look="quiet"
                size="small"
                label={t("wall.editor.removeName", { name })}
                onPress={() => onKeep(own.filter(({ id }) => id !== scene.id))}
              >
                {t("wall.editor.remove")}
              </Button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

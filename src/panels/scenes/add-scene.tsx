import { ListPlus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button";

const SceneEditor = lazy(() =>
  import("./scene-editor").then(({ SceneEditor: Editor }) => ({ default: Editor })),
);

/** The desk's way into the wall's scenes. */
export function AddScene() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" label={t("wall.editor.open")} onPress={() => setOpen(true)}>
        <ListPlus aria-hidden="true" />
      </Button>
      {open ? (
        <Suspense>
          <SceneEditor onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

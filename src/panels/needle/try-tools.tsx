import { Redo2, Undo2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useLabels } from "../../i18n/use-labels";
import { facilityCategories } from "../../model/entities";
import { Button } from "../../ui/button";
import { Menu } from "../../ui/menu";
import { redo, shownScenario, undo, useScenarioStore } from "./scenario-store";
import { type Tool, takeTool, useTry } from "./try-store";
import { usePen } from "./use-pen";

/** Posts that a planner places: what watches, guards and puts out. */
const placedPosts = ["watchtower", "checkpoint", "water", "fire-team"] as const;

/** Undo, redo, and what the next clicks on the map do. */
export function TryTools() {
  const { t } = useTranslation();
  const labels = useLabels();
  const shown = useScenarioStore(shownScenario);
  const tool = useTry((state) => state.tool);
  const snaps = useTry((state) => state.snaps);
  const { said, hand } = usePen(tool);
  const toggle = (next: Tool) => takeTool(tool?.kind === next.kind ? null : next);
  return (
    <>
      <div className="try-line" role="toolbar" aria-label={t("needle.tools.label")}>
        <Button size="small" label={t("needle.tools.undo")} disabled={!shown?.done.length} onPress={undo}>
          <Undo2 aria-hidden="true" />
        </Button>
        <Button size="small" label={t("needle.tools.redo")} disabled={!shown?.undone.length} onPress={redo}>
          <Redo2 aria-hidden="true" />
        </Button>
        <Menu
          label={t("needle.tools.add")}
          actions={[
            ...facilityCategories.map((category) => ({
              id: category,
              label: labels.value("facilities", "category", category),
              run: () => takeTool({ kind: "facility", category }),
            })),
            ...placedPosts.map((kind) => ({
              id: `post-${kind}`,
              label: labels.value("posts", "class", kind),
              run: () => takeTool({ kind: "post", class: kind }),
            })),
          ]}
        />
        <Button size="small" pressed={tool?.kind === "park"} onPress={() => toggle({ kind: "park" })}>
          {t("needle.tools.park")}
        </Button>
        <Button size="small" pressed={tool?.kind === "lasso"} onPress={() => toggle({ kind: "lasso" })}>
          {t("needle.tools.lasso")}
        </Button>
        <Button size="small" pressed={tool?.kind === "measure"} onPress={() => toggle({ kind: "measure" })}>
          {t("needle.tools.measure")}
        </Button>
        <Button size="small" pressed={snaps} onPress={() => useTry.setState({ snaps: !snaps })}>
          {t("needle.tools.snap")}
        </Button>
      </div>
      {tool === null ? null : (
        <p className="small try-note">
          {tool.kind === "park"
            ? t("needle.pen.outline")
            : tool.kind === "measure"
              ? t("needle.pen.line")
              : tool.kind === "lasso"
                ? t("needle.pen.lasso")
                : t("needle.pen.spot", { kind: kindOf(tool) })}
        </p>
      )}
      {said === "" ? null : (
        <p className="small" role="status">
          {said}
        </p>
      )}
      {tool === null || hand === null ? null : (
        <div className="try-line">
          {tool.kind === "park" || tool.kind === "lasso" ? (
            <>
              <Button size="small" onPress={hand.finish}>
                {t("needle.tools.finish")}
              </Button>
              <Button size="small" onPress={hand.back}>
                {t("needle.tools.back")}
              </Button>
            </>
          ) : null}
          <Button size="small" onPress={() => takeTool(null)}>
            {t("needle.tools.cancel")}
          </Button>
        </div>
      )}
    </>
  );

  function kindOf(now: Tool): string {
    if (now.kind === "facility") return labels.value("facilities", "category", now.category);
    return now.kind === "post" ? labels.value("posts", "class", now.class) : "";
  }
}

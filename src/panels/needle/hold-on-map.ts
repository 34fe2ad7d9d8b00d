import type { TFunction } from "i18next";
import { planeShape } from "../../geo/kernel/plane-rings";
import { paletteOf } from "../../layers/palette";
import { type EditMap, HeldStage, type StageColours, type StageOffset } from "../../map/edit/held-stage";
import type { LiveState } from "../../planning/live/live-state";
import type { Edit } from "../../planning/scenario/edit";
import type { HeldThings } from "../../workers/needle/needle-jobs";
import { doEdits } from "./scenario-store";
import { snapTo } from "./snap";
import { useTry } from "./try-store";

interface Hooks {
  readonly say: TFunction;
  /** After each recount. */
  readonly onFrame: () => void;
  /** Before the first frame of a move. */
  readonly onMoved: () => void;
  /** After it was set down and recounted as it will be kept, before the edit. */
  readonly onDrop: () => void;
}

export function stageColours(): StageColours {
  const theme = document.documentElement.dataset.theme;
  const palette = paletteOf(theme === "dark" || theme === "sun" ? theme : "light");
  const veil = (colour: string, percent: number) => `color-mix(in srgb, ${colour} ${percent}%, transparent)`;
  return {
    needle: palette.needle,
    reach: veil(palette.needle, 10),
    gained: veil(palette.covered, 72),
    lost: veil(palette.uncovered, 72),
    wasted: veil(palette.quiet, 38),
    covered: palette.covered,
    uncovered: palette.uncovered,
    paper: palette.surface,
  };
}

/** Lays what is held over the map and joins hand, recount and edit. */
export function stageOf(
  map: EditMap,
  { things, model }: HeldThings,
  live: LiveState,
  hooks: Hooks,
): HeldStage {
  const home = model.held.map(({ geometry }, i) => ({
    shape: planeShape(geometry, live.frame),
    middle: live.shapes[i]?.middle ?? ([0, 0] as const),
  }));
  const isArea = home[0]?.shape.polygons.length !== 0;
  const radii = [...live.radii];
  const name =
    things.length === 1
      ? (things[0]?.item.name ?? "")
      : hooks.say("needle.several", { count: things.length });
  const recount = (offset: StageOffset) => {
    for (const [i, radius] of isArea ? [] : radii.entries())
      live.widen(i, offset.scale === 1 || radius === null ? null : radius * offset.scale);
    live.move(isArea ? offset : { ...offset, scale: 1 });
  };
  return new HeldStage(
    map,
    {
      frame: live.frame,
      ground: {
        land: model.land,
        others: model.others,
        was: model.isNew ? [] : home.map(({ shape }, i) => ({ shape, radiusMetres: radii[i] ?? null })),
      },
      home,
      radii: () => live.radii,
      pointsAt: live.pointsAt,
      wasWithin: model.pointsBefore,
      isWithin: live.within,
      canGrow: things.length === 1 && (isArea || radii[0] !== null),
    },
    {
      colours: stageColours(),
      words: {
        move: hooks.say("needle.handle", { name }),
        grow: hooks.say("needle.growHandle", { name }),
        loupe: hooks.say("needle.loupe"),
      },
      stepMetres: 10,
      bigStepMetres: 100,
      snap: (offset, metresPerPixel) =>
        useTry.getState().snaps ? snapTo(live, home, offset, metresPerPixel) : offset,
      onFrame(offset) {
        if (offset.dx !== 0 || offset.dy !== 0 || offset.scale !== 1) hooks.onMoved();
        recount(offset);
        hooks.onFrame();
      },
      onDrop(offset) {
        const shape = isArea ? offset : { ...offset, scale: 1 };
        const geometries = live.geometriesAt(shape);
        const radius = radii[0];
        const isWider = !isArea && offset.scale !== 1 && radius !== null && radius !== undefined;
        const radiusMetres = isWider ? Math.max(1, Math.round(radius * offset.scale)) : null;
        if (radiusMetres !== null) live.widen(0, radiusMetres);
        live.settle(geometries);
        hooks.onDrop();
        const kind = isArea && offset.scale !== 1 ? "resize" : "move";
        const moved = offset.dx !== 0 || offset.dy !== 0 || kind === "resize";
        const edits = model.held.flatMap(({ role, id }, i): Edit[] => {
          const geometry = geometries[i];
          return moved && geometry !== undefined ? [{ do: kind, role, id, geometry }] : [];
        });
        const [first] = model.held;
        if (radiusMetres !== null && first)
          edits.push({ do: "radius", role: first.role, id: first.id, radiusMetres });
        doEdits(edits, name);
      },
      onCancel() {},
    },
  );
}

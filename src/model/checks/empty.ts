import type { District } from "../district";
import type { Problem } from "../problem";
import { featureRoles } from "../role";

/** Files that were read and hold no feature at all. A county may well have none of a kind, so it is only noted. */
export function checkEmpty({ datasets }: District): readonly Problem[] {
  return featureRoles.flatMap((role) => {
    const { files = [], problems = [] } = datasets[role] ?? {};
    // A file that could not be read counts no features either, and has been told as such.
    const broken = new Set(problems.filter(({ severity }) => severity === "error").map(({ file }) => file));
    return files
      .filter(({ layer, features }) => features === 0 && !broken.has(layer.file))
      .map(
        ({ layer }) =>
          ({ code: "layer-empty", severity: "note", file: layer.file, params: { role } }) as const,
      );
  });
}

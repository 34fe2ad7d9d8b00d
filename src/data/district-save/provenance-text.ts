import type { LayerEntry, Manifest } from "../../model/manifest";

/** Where each file of a saved district comes from, for people: the same as the manifest says, with the hashes. */
export function provenanceText(
  { name, label, asOf }: Manifest,
  layers: readonly { readonly layer: LayerEntry; readonly hash: string }[],
): string {
  const lines = layers.flatMap(({ layer, hash }) => [
    "",
    `## ${layer.name.zh} (${layer.role})`,
    "",
    `- 文件 file: \`${layer.file}\`, SHA-256 \`${hash}\``,
    `- 来源 source: ${layer.source}`,
    `- 日期 date: ${layer.date}; 许可 licence: ${layer.licence}`,
    ...originLines(layer),
  ]);
  return [
    `# ${name.zh}${name.en ? ` · ${name.en}` : ""}`,
    "",
    ...(label ? [`**${label.zh}**${label.en ? ` · ${label.en}` : ""}`, ""] : []),
    `截至 as of ${asOf}`,
    ...lines,
    "",
  ].join("\n");
}

function originLines({ origin }: LayerEntry): readonly string[] {
  if (origin === undefined) return [];
  const counted = (list: typeof origin.repairs) =>
    list.length === 0 ? "—" : list.map(({ code, count }) => `${code} × ${count}`).join(", ");
  const read = [origin.encoding, origin.crs, origin.datum].filter((part) => part !== undefined).join(", ");
  return [
    `- 原文件 made from: ${origin.file}${origin.hash ? `, SHA-256 \`${origin.hash}\`` : ""}${read ? `; ${read}` : ""}`,
    `- 修复 repaired: ${counted(origin.repairs)}`,
    `- 搁置 set aside: ${counted(origin.setAside)} (of ${origin.features})`,
  ];
}

import { toJsonSchema } from "@valibot/to-json-schema";
import { manifestSchema } from "../../../src/model/manifest";

/**
 * The JSON Schema editors use while a manifest is written by hand. It comes from the schema the app
 * itself checks with; the few rules JSON Schema cannot say (paths without `..`) are only checked there.
 */
export function manifestJsonSchema(): string {
  const schema = toJsonSchema(manifestSchema, { errorMode: "ignore", typeMode: "input" });
  const titled = { ...schema, title: "A district of Jingluo: manifest.json", $id: "manifest.schema.json" };
  return `${JSON.stringify(titled, null, 2)}\n`;
}

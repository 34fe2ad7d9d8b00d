/** `npm run bench [-- NAME …]`: each bench by its name; without a name, all of them. */
const benches: Readonly<Record<string, () => Promise<{ readonly run: () => unknown }>>> = {
  engine: () => import("./engine/engine"),
  figures: () => import("./figures"),
  "first-view": () => import("./first-view"),
  needle: () => import("./needle"),
  readers: () => import("./readers"),
  siting: () => import("./siting"),
  wall: () => import("./wall/wall"),
};

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith("-"));
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(", ")}; there are ${Object.keys(benches).join(", ")}.`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : Object.keys(benches)) await (await benches[name]?.())?.run();

export {};

import type { FolderIo } from "./command-io";

/** Runs with the arguments behind the command's name and tells how the process should end. */
type Command = (args: string[], io: FolderIo) => Promise<number>;

/** Every command: what it is for, and its code, which is only loaded when it is asked for. */
export const commands: Readonly<
  Record<string, { readonly usage: string; readonly about: string; readonly load: () => Promise<Command> }>
> = {
  check: {
    usage: "check FOLDER [--json] [--all] [--lang zh|en]",
    about: "whether a district's files are sound; names every fault",
    load: async () => (await import("./check")).checkCommand,
  },
  inspect: {
    usage:
      "inspect FILE… [--json] [--lang zh|en] [--encoding NAME] [--crs CODE] [--datum gcj02|bd09] [--near LNG,LAT] [--towgs84 LIST] [--x COLUMN] [--y COLUMN] [--wkt COLUMN] [--against FILE]",
    about: "what a file holds, its encoding and coordinate system, what is wrong with it",
    load: async () => (await import("./inspect")).inspectCommand,
  },
  convert: {
    usage:
      "convert FILE --out FILE [--crs CODE] [--from-crs CODE] [--encoding NAME] [--out-encoding utf-8|gbk] [--datum gcj02|bd09] [--layer NAME] [--near LNG,LAT] [--towgs84 LIST] [--x COLUMN] [--y COLUMN] [--wkt COLUMN] [--lang zh|en]",
    about: "turns a file into another format or coordinate system",
    load: async () => (await import("./convert")).convertCommand,
  },
  figures: {
    usage:
      "figures FOLDER [--indicator ID] [--profile ID] [--param NAME=VALUE] [--json] [--passports DIR] [--lang zh|en]",
    about: "a district's figures, by the same code as on the screen",
    load: async () => (await import("./figures")).figuresCommand,
  },
  coverage: {
    usage:
      "coverage --service FILE --demand FILE (--radius 500 | --rule 5000:500,2000:300) [--json] [--lang zh|en]",
    about: "how much of some land lies within reach of some services, on two plain GeoJSON files",
    load: async () => (await import("./coverage")).coverageCommand,
  },
  siting: {
    usage:
      "siting --demand d.csv --sites s.csv --distances m.csv --radius 5000 --count 4 [--existing IDS] [--objective mclp|lscp] [--seconds N] [--json] [--lang zh|en]",
    about: "where the next sites should go, with a certified gap",
    load: async () => (await import("./siting")).sitingCommand,
  },
  passport: {
    usage: "passport FILE [--verify] [--district FOLDER] [--json] [--lang zh|en]",
    about: "a figure's passport as text, or computed again and compared digit for digit",
    load: async () => (await import("./passport")).passportCommand,
  },
};

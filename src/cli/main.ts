import { commands } from "./commands";
import { wrongLanguage } from "./language";
import { endQuietlyOnClosedPipe, nodeIo } from "./node-io";

/** What there is to type, one line a command. */
function help(): string {
  const lines = Object.values(commands).map(({ usage, about }) => `  jingluo ${usage}\n      ${about}`);
  return ["usage: npm run -s jingluo -- COMMAND …", "", ...lines].join("\n");
}

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    nodeIo.write(help());
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    nodeIo.error(`there is no command “${name}”: expected one of ${Object.keys(commands).join(", ")}`);
    return 2;
  }
  if (args.includes("--help") || args.includes("-h")) {
    nodeIo.write(`usage: jingluo ${command.usage}\n${command.about}`);
    return 0;
  }
  const refusal = wrongLanguage(args);
  if (refusal !== null) {
    nodeIo.error(`${refusal}\nusage: jingluo ${command.usage}`);
    return 2;
  }
  return (await command.load())(args, nodeIo);
}

endQuietlyOnClosedPipe();
main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (fault: unknown) => {
    nodeIo.error(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
    process.exitCode = 1;
  },
);

import { fillText } from "../data/formats/problem-text";
import type { Language } from "./file-words";

const zh = {
  usage: "用法:jingluo check 文件夹 [--json] [--all] [--lang zh|en]",
  "unknown-option": "不认识的选项“{{option}}”。{{usage}}",
  "no-folder": "请给出一个区县文件夹(收到:“{{option}}”)。{{usage}}",
  sound:
    "{{folder}}:{{name}},{{files}} 个文件、{{features}} 个要素,没有需要改正的问题(另有 {{others}} 条说明,--all 列出)。",
  faulty:
    "{{folder}}:{{name}},{{files}} 个文件、{{features}} 个要素,{{faults}} 处需要改正(另有 {{others}} 条说明,--all 列出)。",
  unreadable: "{{folder}}:清单读不出来,无法检查。",
};

const en = {
  usage: "usage: jingluo check FOLDER [--json] [--all] [--lang zh|en]",
  "unknown-option": "Unknown option “{{option}}”. {{usage}}",
  "no-folder": "Name one district folder (given: “{{option}}”). {{usage}}",
  sound:
    "{{folder}}: {{name}}, {{files}} files, {{features}} features, nothing to mend ({{others}} remarks, listed with --all).",
  faulty:
    "{{folder}}: {{name}}, {{files}} files, {{features}} features, {{faults}} to mend ({{others}} more remarks, listed with --all).",
  unreadable: "{{folder}}: the manifest cannot be read, so nothing can be checked.",
} satisfies Record<keyof typeof zh, string>;

/** The words of `check` around its problems. */
export function checkWords(language: Language) {
  const words = language === "zh" ? zh : en;
  return {
    say: (key: keyof typeof zh, params: Readonly<Record<string, string | number>> = {}) =>
      fillText(words[key], params),
  };
}

import { fillText } from "../data/formats/problem-text";
import type { CsvFault } from "./csv-rows";
import type { Language } from "./file-words";

const zh = {
  usage:
    "用法:jingluo siting --demand d.csv --sites s.csv --distances m.csv --radius 米 --count 个数 [--existing 编号,编号] [--objective mclp|lscp] [--seconds 秒] [--json] [--lang zh|en]",
  "unknown-option": "不认识的选项“{{option}}”。{{usage}}",
  "missing-value": "{{option}} 后面缺少值。{{usage}}",
  "option-missing": "缺少 {{option}}。{{usage}}",
  "not-understood": "看不懂“{{option}}”。{{usage}}",
  "bad-option": "{{option}} 的值是“{{value}}”,应为 {{expected}}。{{usage}}",
  "file-unreadable": "{{file}} 读不出来({{why}})。请检查路径。",
  "file-garbled": "{{file}} 有 {{count}} 处文字读不出来。请另存为“CSV UTF-8”。",
  "file-too-large": "{{file}} 太大({{megabytes}} MB),读不进内存。请去掉半径以外的行,或只留需要的列。",
  "table-empty": "{{file}} 是空的,第一行应为表头 {{columns}}。",
  "no-rows": "{{file}} 只有表头,没有数据行。",
  "column-missing": "{{file}} 第 {{line}} 行:表头缺少“{{name}}”列,应有 {{columns}}(用英文逗号分隔)。",
  "column-twice": "{{file}} 第 {{line}} 行:表头中“{{name}}”出现两次。",
  "row-short": "{{file}} 第 {{line}} 行:只有 {{count}} 列,表头有 {{width}} 列。",
  "row-long": "{{file}} 第 {{line}} 行:有 {{count}} 列,表头只有 {{width}} 列。数字中请勿用千分位逗号。",
  "quote-open": "{{file}} 第 {{line}} 行:引号没有闭合。",
  "quote-trailing": "{{file}} 第 {{line}} 行:闭合的引号后面还有文字。",
  "id-empty": "{{file}} 第 {{line}} 行 id 列:编号为空。",
  "id-twice": "{{file}} 第 {{line}} 行 id 列:编号“{{id}}”重复。",
  "id-unknown": "{{file}} 第 {{line}} 行 {{column}} 列:“{{id}}”不在 {{where}} 中。",
  "bad-weight": "{{file}} 第 {{line}} 行 weight 列:权重为“{{value}}”,应为不小于 0 的数。",
  "bad-distance":
    "{{file}} 第 {{line}} 行 metres 列:距离为“{{value}}”,应为不小于 0 的米数;不可达的请删去该行。",
  "existing-unknown": "--existing 中的“{{id}}”不在 {{where}} 中。",
  covered: "覆盖 {{covered}},共 {{total}}({{share}})",
  sites: "新选址:{{sites}}",
  none: "无",
  existing: "现有:{{sites}}",
  spare: "其中不增加覆盖:{{sites}}",
  unreachable: "任何站点都到不了的需求:{{demands}}",
  proven: "已证明:没有更好的方案",
  "within-cover": "与可能的最优相差不超过 {{gap}}:任何方案的覆盖都不超过 {{bound}}",
  "within-sites": "与可能的最少相差不超过 {{gap}}:任何方案都至少需要 {{bound}} 个新站点",
};

const en = {
  usage:
    "Usage: jingluo siting --demand d.csv --sites s.csv --distances m.csv --radius METRES --count N [--existing ID,ID] [--objective mclp|lscp] [--seconds N] [--json] [--lang zh|en]",
  "unknown-option": "Unknown option “{{option}}”. {{usage}}",
  "missing-value": "{{option}} has no value. {{usage}}",
  "option-missing": "{{option}} is missing. {{usage}}",
  "not-understood": "“{{option}}” is not understood. {{usage}}",
  "bad-option": "{{option}} is “{{value}}”; expected {{expected}}. {{usage}}",
  "file-unreadable": "{{file}} cannot be read ({{why}}). Check the path.",
  "file-garbled": "{{file}} has {{count}} places that cannot be read as text. Save it as “CSV UTF-8”.",
  "file-too-large":
    "{{file}} is too large to be read ({{megabytes}} MB). Leave out rows beyond the radius, or columns that are not needed.",
  "table-empty": "{{file}} is empty; expected a heading with {{columns}}.",
  "no-rows": "{{file}} has a heading and no rows.",
  "column-missing":
    "{{file}}, line {{line}}: no column {{name}}; expected a heading with {{columns}}, separated by commas.",
  "column-twice": "{{file}}, line {{line}}: the heading has the column {{name}} twice.",
  "row-short": "{{file}}, line {{line}}: {{count}} columns where the heading has {{width}}.",
  "row-long":
    "{{file}}, line {{line}}: {{count}} columns where the heading has {{width}}. Write numbers without thousands separators.",
  "quote-open": "{{file}}, line {{line}}: a quote is opened and never closed.",
  "quote-trailing": "{{file}}, line {{line}}: there is text behind a closed quote.",
  "id-empty": "{{file}}, line {{line}}, column id: the id is empty.",
  "id-twice": "{{file}}, line {{line}}, column id: the id {{id}} is used twice.",
  "id-unknown": "{{file}}, line {{line}}, column {{column}}: {{id}} is not in {{where}}.",
  "bad-weight":
    "{{file}}, line {{line}}, column weight: the weight is “{{value}}”; expected a number, 0 or more.",
  "bad-distance":
    "{{file}}, line {{line}}, column metres: the distance is “{{value}}”; expected metres, 0 or more. Leave out rows that cannot be reached.",
  "existing-unknown": "--existing names {{id}}, which is not in {{where}}.",
  covered: "Covered {{covered}} of {{total}} ({{share}})",
  sites: "New sites: {{sites}}",
  none: "none",
  existing: "Existing: {{sites}}",
  spare: "Of these, adding nothing: {{sites}}",
  unreachable: "Out of every site's reach: {{demands}}",
  proven: "Proven: no better answer exists",
  "within-cover": "Within {{gap}} of the best possible: no choice covers more than {{bound}}",
  "within-sites": "Within {{gap}} of the fewest possible: no choice needs fewer than {{bound}} new sites",
} satisfies Record<keyof typeof zh, string>;

export type SitingWord = keyof typeof zh;

/** A fault of the call (`usage`) or of the tables, as a key of the words and what fills it. */
export class SitingFault extends Error {
  override readonly name = "SitingFault";

  constructor(
    readonly key: SitingWord,
    readonly params: Readonly<Record<string, string | number>>,
    readonly of: "usage" | "data" = "data",
  ) {
    super(`${key} ${JSON.stringify(params)}`);
  }
}

/** The words of `siting` in one language. */
export function sitingWords(language: Language) {
  const words = language === "zh" ? zh : en;
  const say = (key: SitingWord, params: Readonly<Record<string, string | number>> = {}) =>
    fillText(words[key], { usage: words.usage, ...params });
  return { say, fault: ({ key, params }: SitingFault | CsvFault) => say(key, params) };
}

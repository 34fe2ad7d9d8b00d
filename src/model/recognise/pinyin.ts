/** Reading and the characters read so, for every character in the names we know; ü is written v, as in file names. */
const table =
  "an案 ban办半斑班 bao报 bei被 bi闭 bian编 biao标 bie别 bu布 cai采 ce测 cha查 chang场常 cheng成城称 chu处 ci次 cun村 da大 dai代 dan单 dao到道 deng等 di地 dian点电 du度 dui队 fa发 fan返 fang放方 fen份分 fou否 fu服覆负 gai盖 gang岗 gao高 ge格隔 geng更 gong公工 guan管 guo国 hao号 he河 hu户护 hua划化话 ji技机积级计集 jia家 jian件检监简间 jie截结街 jing径经 jiu旧 ju居据距 ka卡 kai开 kou口 lei类 li历理立 lian联 liao瞭 lin林 liu流 lou楼 lu路 luo落 lv率绿 ma码 mian面 miao描 min民 ming名 nian年 pan盘 pin频 qi期起 qu区 quan全权 ren人任 ri日 ru入 shang上 she社设 shi事史式施时是视识 shou受守手 shu属数术述 shui水 si司 suo所 ta塔 tai态 ti体题 tiao条调 tong统 tu图土 wang望网 wei位唯 wen问 wu伍务物 xi系 xian县现线限 xiang乡 xiao小效 xin新 xing型姓性行 xu序 xun巡 ye业 yi一 yin荫 ying营 you有 yu郁 yuan元员园源 zai在 ze责 zhai宅 zhan站 zhang长 zhen镇 zheng政 zhi值植止置职质 zhong种 zhou周 zhu主住 zhuang状 zong总 zuo作坐";

const readings = new Map(
  table.split(" ").flatMap((entry) => {
    const letters = /^[a-z]+/.exec(entry)?.[0] ?? "";
    return [...entry.slice(letters.length)].map((sign) => [sign, letters] as const);
  }),
);

/**
 * A Chinese name as it is spelt in fields of ten letters: whole, and by the first letter of each syllable.
 * Null where a character is not Chinese or not in the table.
 */
export function pinyinOf(text: string): { readonly whole: string; readonly initials: string } | null {
  const syllables = [...text].map((sign) => readings.get(sign));
  if (syllables.length === 0 || syllables.some((syllable) => syllable === undefined)) return null;
  return { whole: syllables.join(""), initials: syllables.map((syllable) => syllable?.[0] ?? "").join("") };
}

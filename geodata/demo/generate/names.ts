import { type Prng, prng } from "./prng";

/** The county's own names. All invented; 149901 is not a code of GB/T 2260 (Shanxi has 1401–1411). */
export const countyName = { zh: "示例县", en: "Demo County" };
export const countyCode = "149901";

/** The seat first; kind follows from the last character. */
export const townNames = [
  "城关镇",
  "河口镇",
  "柏泉镇",
  "石砚镇",
  "槐荫镇",
  "青崖镇",
  "双磨镇",
  "松岭乡",
  "白草坪乡",
  "云盘乡",
] as const;

const surnames =
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
const givenFirst =
  "建国志文秀春海玉桂兰晓红永福明德永俊丽慧振兴宏瑞长保庆成守学友根来改润香翠巧彩爱凤喜双有存贵锁拴满";
const givenLast =
  "平军生华英梅兰芳林山旺祥福才贵清明亮仙莲花珍娥萍霞琴云强斌伟峰勇涛鹏飞龙刚宝全有财元义仁信忠孝";

const villageFirst =
  "上下南北东西前后大小新老石柳槐杨松柏桃梨枣杏榆桑竹荆艾蒲苇青白黄红黑紫金银铜铁玉珠龙凤虎鹿雁鹤雀鹰羊牛马驼";
const villageMiddle = [
  "",
  "家",
  "崖",
  "岭",
  "坡",
  "梁",
  "峪",
  "沟",
  "泉",
  "井",
  "河",
  "滩",
  "湾",
  "塔",
  "窑",
  "磨",
];
const villageLast = [
  "村",
  "庄",
  "沟",
  "峪",
  "坪",
  "洼",
  "湾",
  "坡",
  "岭",
  "窑",
  "寨",
  "会",
  "店",
  "社",
  "塬",
  "头",
];
const communityWords =
  "文昌 钟楼 古槐 朝阳 滨河 迎春 康宁 和顺 育才 建设 兴华 南关 北关 东关 西苑 新苑 锦绣 福泽 安居 翠微 清源 惠民 永安".split(
    " ",
  );
const compoundFirst =
  "锦绣 祥和 宝山 翠湖 康乐 龙城 书香 阳光 金地 惠民 福临 泽润 清河 云锦 槐荫 文昌 怡景 星河 紫荆 丹枫 梧桐 玉兰 海棠 春晓 秋实 晨曦 明珠 世纪 盛世 鼎盛 华苑 御景 东方 南苑 北苑 西苑 滨河 林语 山水 天顺".split(
    " ",
  );
const compoundLast = ["花园", "小区", "家园", "苑", "佳苑", "新村", "公馆", "华庭", "里", "府"];
const streetWords =
  "文昌 迎宾 建设 新华 解放 和平 胜利 朝阳 滨河 育才 康宁 兴业 府前 学府 古槐 钟楼 南关 北关 东城 西城 长治 永安 平安 富民 惠民 振兴 工业 青年 体育 锦绣 清源 柳溪 桃园 梨园 杏林 松涛 柏翠 云锦 丰收 科技 光华 民主 幸福 团结 友谊 前进 创业 向阳".split(
    " ",
  );
const hillFirst = "青 白 黑 红 黄 尖 双 石 云 雾 龙 凤 虎 鹰 牛 鹿 天 玉 铁 莲".split(" ");
const hillLast = ["崖山", "岭", "峰", "垴", "梁", "尖", "坨", "头山", "盘山", "台"];
const riverFirst = "清 柳 泉 沙 白 黑 青 石 玉 金 双 龙 桃 杏 松 槐 芦 温 冷 响 甘 苇 鹿 鹤".split(" ");

/** Draws names without repeating one. */
export class NameBook {
  private readonly taken = new Set<string>();
  private readonly random: Prng;

  constructor(purpose: string) {
    this.random = prng(`names/${purpose}`);
  }

  private unique(draw: () => string): string {
    for (let tries = 0; tries < 5000; tries++) {
      const name = draw();
      if (!this.taken.has(name)) {
        this.taken.add(name);
        return name;
      }
    }
    throw new Error("the pool of names is used up: add words to names.ts");
  }

  person(): string {
    const { random } = this;
    const surname = random.pick([...surnames]);
    const last = random.pick([...givenLast]);
    return this.unique(() => {
      const middle = random.next() < 0.72 ? random.pick([...givenFirst]) : "";
      return surname + middle + (random.next() < 0.5 ? last : random.pick([...givenLast]));
    });
  }

  village(): string {
    const { random } = this;
    return this.unique(() => {
      const middle = random.pick(villageMiddle);
      const last = random.pick(villageLast);
      const word = random.pick([...villageFirst]) + (middle === last ? "" : middle) + last;
      return word.endsWith("村") ? word : `${word}村`;
    });
  }

  community(): string {
    return this.unique(() => `${this.random.pick(communityWords)}社区`);
  }

  compound(): string {
    return this.unique(() => this.random.pick(compoundFirst) + this.random.pick(compoundLast));
  }

  /** A street's name without its suffix (街 runs east–west, 路 north–south in this county). */
  street(): string {
    return this.unique(() => this.random.pick(streetWords));
  }

  hill(): string {
    return this.unique(() => this.random.pick(hillFirst) + this.random.pick(hillLast));
  }

  river(suffix: "河" | "沟"): string {
    return this.unique(
      () => `${this.random.pick(riverFirst)}${this.random.pick(["水", "溪", "泉", "石", "柳", ""])}${suffix}`,
    );
  }
}

/** A number that cannot be dialled: exchange 000 is not assigned. */
export class PhoneBook {
  private count = 0;
  next(): string {
    const number = String(++this.count).padStart(4, "0");
    return `0351-000-${number}`;
  }
}

import { expect, figureRow, figuresReady, open, test } from "./app";
import { kindCases } from "./doctor-kinds";

// Flights of the map to each layer would take longer than all the rest.
test.use({ viewport: { width: 1000, height: 600 }, contextOptions: { reducedMotion: "reduce" } });

const words = {
  "zh-CN": {
    title: "数据医生",
    choose: "选择文件…",
    apply: "按医嘱处理",
    take: /^收进本县：居住小区/,
    figure: /^便民设施覆盖率/,
  },
  en: {
    title: "Data doctor",
    choose: "Choose files…",
    apply: "Apply the cure",
    take: /^Take into the district: Compounds/,
    figure: /^Service cover/,
  },
} as const;

for (const lang of ["zh-CN", "en"] as const) {
  const say = words[lang];

  test(`${lang}: every kind of file is examined, cured and taken, and the figure says its share each time`, async ({
    page,
    watch,
  }) => {
    test.setTimeout(240_000);
    await open(page, `face=desk&lang=${lang}&fold=table&layers=county`);
    await figuresReady(page);
    const side = page.getByRole("region", { name: say.title });
    const figure = figureRow(page, say.figure).first();
    for (const { kind, files, layer, percent } of await kindCases())
      await test.step(kind, async () => {
        await page.getByLabel(say.choose, { exact: true }).setInputFiles([...files]);
        if (layer !== undefined) await side.getByRole("button", { name: layer }).first().click();
        await side.getByRole("button", { name: say.apply }).click({ timeout: 60_000 });
        await side.getByRole("button", { name: say.take }).click({ timeout: 60_000 });
        await expect(figure).toContainText(new RegExp(`(?<![\\d.])${percent}\\s*%`), { timeout: 60_000 });
      });
    expect(watch.faults).toEqual([]);
  });
}

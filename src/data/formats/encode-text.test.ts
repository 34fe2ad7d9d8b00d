import { expect, test } from "vitest";
import { gbkBytes } from "../../../tests/corpus/build/chinese-bytes";
import { encodeText, encodeWithin } from "./encode-text";

test("GBK bytes equal those of another program", () => {
  const text = "宝山花园蔚汾镇阳曲县离石区乡镇社区居委会 name 1";
  expect(encodeText(text, "gbk")).toEqual({ bytes: gbkBytes(text), lost: 0 });
});

test("what GBK lacks becomes a question mark and is counted", () => {
  // U+20BB7 lies outside GBK.
  expect(encodeText("𠮷野", "gbk")).toEqual({ bytes: Uint8Array.from([0x3f, 0xd2, 0xb0]), lost: 1 });
});

test("the euro sign and full-width marks keep their place", () => {
  expect(encodeText("。", "gbk").bytes).toEqual(Uint8Array.from([0xa1, 0xa3]));
});

test("a text is cut between characters, never inside one", () => {
  // Three bytes a character: ten bytes hold three of them.
  const { bytes, cut } = encodeWithin("宝山花园", "utf-8", 10);
  expect(new TextDecoder().decode(bytes)).toBe("宝山花");
  expect(cut).toBe(true);
});

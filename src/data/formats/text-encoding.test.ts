import { expect, test } from "vitest";
import { big5Bytes, gbkBytes } from "../../../tests/corpus/build/chinese-bytes";
import { decideEncoding, decodeText } from "./text-encoding";

const utf8 = (text: string) => new TextEncoder().encode(text);

test("a single name of four characters in GBK is not taken for UTF-8", () => {
  expect(decideEncoding([gbkBytes("宝山花园")])).toEqual({ name: "gb18030", how: "scored" });
});

test("names in UTF-8 are known by being strictly valid", () => {
  expect(decideEncoding([utf8("宝山花园"), utf8("蔚汾镇")])).toEqual({ name: "utf-8", how: "strict-utf8" });
});

test("Catalan accents in UTF-8 are not taken for Chinese", () => {
  // é is C3 A9, which GBK reads as one rare character; four such letters settle it.
  expect(decideEncoding([utf8("Carrer de la Vall, Encamp, Sant Julià de Lòria, Escàs, Ordinó")]).name).toBe(
    "utf-8",
  );
});

test("traditional characters in Big5 are told from GBK", () => {
  expect(decideEncoding([big5Bytes("臺北市信義區公園綠地")]).name).toBe("big5");
});

test("Latin text with an accent here and there is Windows-1252", () => {
  const bytes = Uint8Array.from([...utf8("Sant Juli"), 0xe0, ...utf8(" de L"), 0xf2, ...utf8("ria")]);
  expect(decideEncoding([bytes]).name).toBe("windows-1252");
});

test("a declaration that fits is believed, one that lies is overruled and remembered", () => {
  const declared = { label: "936", by: "cpg" as const };
  expect(decideEncoding([gbkBytes("蔚汾镇")], { declared })).toEqual({
    name: "gb18030",
    how: "cpg",
    declared: "936",
  });
  const overruled = decideEncoding([utf8("蔚汾镇社区")], { declared });
  expect(overruled).toEqual({ name: "utf-8", how: "scored-against-declared", declared: "936" });
});

test("what the user says is taken without question", () => {
  expect(decideEncoding([utf8("蔚汾镇")], { told: "gbk" })).toEqual({ name: "gb18030", how: "told" });
});

test("a UTF-8 character cut at the end of a field is forgiven", () => {
  expect(decideEncoding([utf8("宝山花园社区居委会").subarray(0, 20)]).name).toBe("utf-8");
});

test("ASCII needs no decision", () => {
  expect(decideEncoding([utf8("plain")])).toEqual({ name: "utf-8", how: "ascii" });
});

test("a byte-order mark decides a whole file", () => {
  const { text, encoding } = decodeText(Uint8Array.from([0xff, 0xfe, 0x41, 0x00]));
  expect(text).toBe("A");
  expect(encoding).toEqual({ name: "utf-16le", how: "bom" });
});

test("what cannot be read is counted", () => {
  const bytes = Uint8Array.from([...utf8("宝山花园社区居委会"), 0xff, ...utf8("服务站")]);
  expect(decodeText(bytes).replaced).toBe(1);
});

test("a GBK table of degrees, minutes and seconds is not read as Big5 for its many marks", () => {
  // 北山,111°06′ in GBK, by the code table of GB 2312: 北 B1B1, 山 C9BD, ° A1E3, ′ A1E4, ″ A1E5
  const row = [0xb1, 0xb1, 0xc9, 0xbd, 0x2c, 0x31, 0xa1, 0xe3, 0x36, 0xa1, 0xe4, 0x32, 0xa1, 0xe5, 0x2c];
  const bytes = Uint8Array.from([...row, ...row.slice(5), 0x0a]);
  expect(decodeText(bytes)).toMatchObject({ text: "北山,1°6′2″,1°6′2″,\n", replaced: 0 });
});

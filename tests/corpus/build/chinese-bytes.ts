/**
 * GBK and Big5 bytes of the characters the corpus uses, from Python's codecs, so that the files do not depend on
 * any encoder of ours.
 */
const gbk: Readonly<Record<string, string>> = {
  东: "b6ab",
  中: "d6d0",
  乡: "cfe7",
  会: "bbe1",
  公: "b9ab",
  兴: "d0cb",
  务: "cef1",
  北: "b1b1",
  区: "c7f8",
  县: "cfd8",
  名: "c3fb",
  园: "d4b0",
  图: "cdbc",
  地: "b5d8",
  坐: "d7f8",
  备: "b1b8",
  委: "ceaf",
  宝: "b1a6",
  小: "d0a1",
  层: "b2e3",
  居: "bed3",
  山: "c9bd",
  度: "b6c8",
  文: "cec4",
  日: "c8d5",
  曲: "c7fa",
  服: "b7fe",
  期: "c6da",
  村: "b4e5",
  林: "c1d6",
  标: "b1ea",
  格: "b8f1",
  汾: "b7da",
  注: "d7a2",
  班: "b0e0",
  石: "caaf",
  码: "c2eb",
  社: "c9e7",
  离: "c0eb",
  积: "bbfd",
  称: "b3c6",
  站: "d5be",
  纬: "ceb3",
  经: "bead",
  绿: "c2cc",
  编: "b1e0",
  网: "cdf8",
  花: "bba8",
  蔚: "ceb5",
  镇: "d5f2",
  阳: "d1f4",
  面: "c3e6",
};

const big5: Readonly<Record<string, string>> = {
  中: "a4a4",
  信: "ab48",
  公: "a4bd",
  北: "a55f",
  區: "b0cf",
  名: "a657",
  園: "b6e9",
  地: "a661",
  市: "a5ab",
  正: "a5bf",
  稱: "bad9",
  綠: "baf1",
  義: "b871",
  臺: "bb4f",
};

function encode(text: string, table: Readonly<Record<string, string>>): Uint8Array {
  const bytes: number[] = [];
  for (const letter of text) {
    if (letter < "\u0080") {
      bytes.push(letter.charCodeAt(0));
      continue;
    }
    const hex = table[letter];
    if (hex === undefined) throw new Error(`the corpus has no bytes for ${letter}`);
    for (let at = 0; at < hex.length; at += 2) bytes.push(Number.parseInt(hex.slice(at, at + 2), 16));
  }
  return Uint8Array.from(bytes);
}

export function gbkBytes(text: string): Uint8Array {
  return encode(text, gbk);
}

export function big5Bytes(text: string): Uint8Array {
  return encode(text, big5);
}

import type { Format } from "./contract";
import { FormatError } from "./format-error";
import { headText } from "./head-text";

const mark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The old Office container: Excel 97–2003 workbooks, and new ones locked by a password. Neither is read; each is named. */
export const oldOffice: Format = {
  id: "xls",
  extensions: ["xls", "et"],
  recognise: (head) => mark.every((byte, index) => head[index] === byte),
  read(bytes) {
    // The names of its streams are UTF-16: a locked .xlsx is kept in the stream EncryptedPackage.
    const text = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1));
    throw new FormatError(text.includes("EncryptedPackage") ? "xlsx-encrypted" : "xls-old");
  },
};

/** A web page saved under a spreadsheet's name. */
export const webPage: Format = {
  id: "xls",
  extensions: ["htm", "html"],
  recognise: (head) => /^\s*(\uFEFF)?\s*(<!doctype html|<html|<table|<meta)/i.test(headText(head)),
  read() {
    throw new FormatError("html-table");
  },
};

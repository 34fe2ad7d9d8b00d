import type { Format } from "./contract";
import { FormatError } from "./format-error";
import { headText } from "./head-text";

/** A web page, often saved under a spreadsheet's name. Not read, but named. */
export const webPage: Format = {
  id: "xls",
  extensions: ["htm", "html"],
  recognise: (head) => /^(\uFEFF)?\s*(<!doctype html|<html|<table|<meta)/i.test(headText(head)),
  read() {
    throw new FormatError("html-table");
  },
};

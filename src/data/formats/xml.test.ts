import { expect, test } from "vitest";
import { FormatError } from "./format-error";
import { elementsOf, textOf, xmlTree } from "./xml";

test("elements, attributes, text, entities and CDATA are read", () => {
  const { root } = xmlTree(
    '<?xml version="1.0"?><!-- c --><a x="1 &lt; 2"><n:b>A&amp;B &#x5bb6;</n:b><b><![CDATA[<raw>]]></b><c/></a>',
  );
  expect(root?.attributes.x).toBe("1 < 2");
  expect(elementsOf(root as never, "b").map(({ text }) => text)).toEqual(["A&B 家", "<raw>"]);
});

test("a bracket inside an attribute does not end the tag", () => {
  expect(xmlTree('<a t="x > y"><b>1</b></a>').root?.attributes.t).toBe("x > y");
});

test("what stood before a break is kept, and the break is told by its line", () => {
  const { root, broken } = xmlTree("<a>\n<b>1</b>\n<b>2</b>\n<b>3");
  expect(elementsOf(root as never, "b")).toHaveLength(3);
  expect(broken).toMatchObject({ code: "xml-cut-off", line: 4 });
});

test("crossed tags are a break", () => {
  expect(xmlTree("<a><b></a></b>").broken).toMatchObject({ code: "xml-broken", line: 1 });
});

test("declared entities are refused", () => {
  expect(() => xmlTree('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toThrow(FormatError);
});

test("elements know their line", () => {
  expect(elementsOf(xmlTree("<a>\n\n<b>1</b></a>").root as never, "b")[0]?.line).toBe(3);
  expect(textOf(xmlTree("<a><b>  </b></a>").root, "b")).toBeUndefined();
});

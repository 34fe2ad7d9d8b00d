import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answersOf } from "./answers";
import { ofFiles } from "./keys";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
/** Questions are put ten seconds after one another. */
const later = () => vi.setSystemTime(Date.now() + 10_000);

const url = "http://localhost/geodata/toy/";
const keyOf = (files: number, question = "forest-cover") => ["figures", url, question, `${ofFiles}${files}`];
const held = (client: QueryClient) =>
  client
    .getQueryCache()
    .getAll()
    .map(({ queryKey }) => queryKey.at(-1));

test("of a thousand answers to one question that nobody looks at, the newest and the one before it stay", () => {
  const client = new QueryClient();
  answersOf(client);
  for (let i = 0; i < 1000; i++, later()) client.setQueryData(keyOf(i), i, { updatedAt: i + 1 });
  expect(held(client)).toEqual([`${ofFiles}998`, `${ofFiles}999`]);
  expect(answersOf(client).last(keyOf(5000))).toBe(999);
});

test("other questions, other districts and what is not made of files are left alone", () => {
  const client = new QueryClient();
  answersOf(client);
  const others = [
    keyOf(1, "park-coverage"),
    ["figures", "http://localhost/geodata/other/", "forest-cover", `${ofFiles}1`],
    ["catalogue", url],
  ];
  for (const key of others) client.setQueryData(key, "other", { updatedAt: 1 });
  for (let i = 0; i < 10; i++, later()) client.setQueryData(keyOf(i), i, { updatedAt: i + 1 });
  for (const key of others) expect(client.getQueryData(key)).toBe("other");
  expect(answersOf(client).last(keyOf(0, "grid-load"))).toBeUndefined();
});

test("what somebody looks at stays, and questions given up before they were answered go", () => {
  const client = new QueryClient();
  answersOf(client);
  client.setQueryData(keyOf(0), "seen", { updatedAt: 1 });
  const stop = new QueryObserver(client, { queryKey: keyOf(0), enabled: false }).subscribe(() => {});
  for (let i = 1; i < 50; i++, later()) client.getQueryCache().build(client, { queryKey: keyOf(i) });
  expect(held(client)).toEqual([`${ofFiles}0`, `${ofFiles}49`]);
  stop();
});

test("what was put only now is not taken from under who is about to look at it", () => {
  const client = new QueryClient();
  answersOf(client);
  for (let i = 0; i < 3; i++) client.getQueryCache().build(client, { queryKey: keyOf(i) });
  expect(held(client)).toEqual([`${ofFiles}0`, `${ofFiles}1`, `${ofFiles}2`]);
});

test("of a question that is not put again the newest answer stays", () => {
  const client = new QueryClient();
  answersOf(client);
  for (let i = 0; i < 8; i++) client.setQueryData(keyOf(i), i, { updatedAt: i + 1 });
  expect(held(client)).toHaveLength(8);
  vi.advanceTimersByTime(10_000);
  expect(held(client)).toEqual([`${ofFiles}7`]);
});

test("a scenario over a district asks the same as the district", () => {
  const client = new QueryClient();
  client.setQueryData(keyOf(1), "base", { updatedAt: 1 });
  const key = ["figures", `${url}#scenario`, "forest-cover", `${ofFiles}2`];
  expect(answersOf(client).last(key)).toBe("base");
});

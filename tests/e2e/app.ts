import { test as base, expect, type Page } from "@playwright/test";

/** What a page did that no page of ours may do. */
export interface Watch {
  /** Requests to any other host. */
  readonly foreign: string[];
  /** Uncaught errors and refusals of the content security policy. */
  readonly faults: string[];
}

/** A page that can reach no other host, and is watched. */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ context, page, baseURL }, use) => {
      const own = new URL(baseURL ?? "http://127.0.0.1").host;
      const watch: Watch = { foreign: [], faults: [] };
      await context.route(
        (url) => url.host !== own && /^(https?|wss?):$/.test(url.protocol),
        (route) => {
          watch.foreign.push(route.request().url());
          return route.abort();
        },
      );
      page.on("pageerror", (error) => watch.faults.push(error.message));
      page.on("console", (message) => {
        if (/Content Security Policy/i.test(message.text())) watch.faults.push(message.text());
      });
      await use(watch);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens a face; the first-run doors stay shut unless asked for. */
export async function open(page: Page, query: string): Promise<void> {
  await page.goto(`/?welcome=0&${query}`);
}

/** The row of a figure in the list, by its name. */
export const figureRow = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

/** Waits until every figure has been computed: nothing says any more that it is being worked on. */
export async function figuresReady(page: Page): Promise<void> {
  const headline = figureRow(page, /^(公园绿地服务半径覆盖率|Park service-radius coverage)/).first();
  await expect(headline).toContainText(/\d\s*%/, { timeout: 60_000 });
  await expect(page.getByText(/^(计算中|computing)$/i)).toHaveCount(0, { timeout: 60_000 });
}

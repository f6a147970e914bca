import { existsSync } from "node:fs";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { join } from "node:path";
import { takeAlong } from "./moment.ts";
import { tmpdir } from "node:os";
import { afterAll, onTestFailed } from "vitest";

const executablePath =
  process.env.CHROMIUM || ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);

let opened: Promise<Browser> | undefined;
const browser = (): Promise<Browser> =>
  (opened ??= chromium.launch({
    executablePath,
    args: [
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      "--disable-quic",
    ],
  }));

export type Visitor = { page: Page; context: BrowserContext; problems: string[] };

/** Somebody at a screen of his own. Whatever the pages complain of is collected in `problems`. */
export const visitor = async (
  address: string,
  { phone = false, cookie = "" } = {},
): Promise<Visitor> => {
  const context = await (
    await browser()
  ).newContext({
    baseURL: address,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    ...(phone
      ? { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
      : { viewport: { width: 1440, height: 900 } }),
  });
  afterAll(() => context.close());
  context.setDefaultTimeout(60_000);
  await takeAlong(context);
  if (cookie) {
    const [name = "", value = ""] = cookie.split("=");
    await context.addCookies([{ name, value, url: address }]);
  }
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  // What the screen showed when a walk stopped says more than the line it stopped at.
  onTestFailed(async () => {
    const path = join(tmpdir(), `walk-${phone ? "phone" : "desk"}-${Date.now()}.png`);
    await page.screenshot({ path });
    process.stderr.write(`the screen when it failed: ${path} ${problems.join("\n")}\n`);
  });
  return { page, context, problems };
};

/** Presses a button and answers what it asks. */
export const press = async (
  { page }: Visitor,
  button: string,
  answers: Record<string, string> = {},
  choice?: string,
) => {
  await page.getByRole("button", { name: button, exact: true }).first().click();
  const dialog = page.getByRole("dialog", { name: button });
  if (choice) await dialog.getByText(choice, { exact: true }).click();
  for (const [label, text] of Object.entries(answers))
    await dialog.getByLabel(new RegExp(label)).first().fill(text);
  await dialog.getByRole("button", { name: button, exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
};

/** Ends the browser; for the last line of a walk. */
export const closeBrowser = async (): Promise<void> => {
  await (await opened)?.close();
  opened = undefined;
};

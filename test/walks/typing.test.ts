import { afterAll, beforeAll, expect, test } from "vitest";
import { closeBrowser, visitor } from "../browser.ts";
import { projects } from "../cast.ts";
import { openDesk } from "../desk.ts";
import { submission } from "../submission.ts";

const desk = await openDesk();
let address = "";

beforeAll(async () => {
  address = await desk.app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(closeBrowser);

/** 小林 before a request, on a line that holds one answer back until it is let go. */
const slowly = async (heldBack: RegExp) => {
  const { body } = await desk.as.li.post("/tickets", submission({ projectId: projects.library }));
  const { page, context } = await visitor(address, { cookie: desk.as.xiaolin.cookie });
  const line = Promise.withResolvers<void>();
  let asked = 0;
  await page.route(heldBack, async (route) => {
    asked++;
    await line.promise;
    await route.continue();
  });
  const open = async () => {
    await page.goto(`/desk/tickets/${body.number}?scope=all`);
    await page.getByRole("article").getByRole("button", { name: "认领" }).first().waitFor();
  };
  return { page, context, open, body, line, asked: () => asked };
};
const editor = /\/assets\/desk\/RichText-[^/]*\.js/;
const written = '[contenteditable="true"][role="textbox"]';

test("what is typed after r is in the editor, whenever it comes", async () => {
  const { page, open, line, asked } = await slowly(editor);
  await open();
  await page.keyboard.press("r");
  await page.keyboard.type("Please set  socketTimeout,");
  expect(asked()).toBe(1);
  const rest = " then restart the report service and send us its log again. ".repeat(4);
  setTimeout(line.resolve, 100);
  await page.keyboard.type(rest, { delay: 5 });
  await page.locator(written).waitFor();
  await page.keyboard.type("Thanks");
  expect(await page.locator(written).textContent()).toBe(`Please set  socketTimeout,${rest}Thanks`);
}, 120_000);

test("the caret is where it was, between the lines", async () => {
  const { page, open, line } = await slowly(editor);
  await open();
  await page.keyboard.press("r");
  for (const key of ["A", "Enter", "Enter", "C", "Home", "ArrowUp"]) await page.keyboard.press(key);
  line.resolve();
  await page.locator(written).waitFor();
  await page.keyboard.type("B");
  expect(await page.locator(`${written} p`).allTextContents()).toEqual(["A", "B", "C"]);
}, 120_000);

test("a half composed word is not broken off", async () => {
  const { page, context, open, line } = await slowly(editor);
  await open();
  await page.keyboard.press("r");
  await page.keyboard.insertText("请稍");
  const input = await context.newCDPSession(page);
  await input.send("Input.imeSetComposition", { text: "hou", selectionStart: 3, selectionEnd: 3 });
  const arrived = page.waitForResponse(editor);
  line.resolve();
  await (await arrived).finished();
  await page.waitForTimeout(500);
  await input.send("Input.insertText", { text: "候" });
  await page.locator(written).waitFor();
  await page.keyboard.type("!");
  expect(await page.locator(written).textContent()).toBe("请稍候!");
}, 120_000);

test("what is typed before the draft is there goes after it, formats and all", async () => {
  const { page, open, body, line } = await slowly(/\/api\/v1\/drafts$/);
  const draft = { text: "a\nb", html: "<p>a</p><p><strong>b</strong></p>", mentions: [] };
  await desk.as.xiaolin.put(`/drafts/${body.number}-reply`, {
    body: { words: draft, files: [], answers: {} },
  });
  await open();
  await page.keyboard.press("r");
  await page.keyboard.type("never");
  line.resolve();
  await page.locator(written).waitFor();
  await page.keyboard.type(" lost");
  expect(await page.locator(`${written} p`).allTextContents()).toEqual(["a", "b", "never lost"]);
  expect(await page.locator(`${written} strong`).textContent()).toBe("b");
}, 120_000);

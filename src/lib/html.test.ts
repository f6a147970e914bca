import { expect, test } from "vitest";
import { cleanHtml } from "./html.ts";

const file = "/api/v1/files/0199a0b0-0000-7000-8000-000000000000";

test("a customer names no colleague", () => {
  const html = '<p><span class="mention">@老周</span></p>';
  expect(cleanHtml(html, "contact")).toBe("<p><span>@老周</span></p>");
  expect(cleanHtml(html, "staff")).toBe(html);
});

test.each([
  "/desk/settings",
  "desk",
  "../desk",
  "//evil.example",
  "?x",
  "#x",
  "\\\\desk",
  "https:/desk",
])("a customer's link to %s leads nowhere", (href) => {
  expect(cleanHtml(`<a href="${href}">x</a>`, "contact")).toBe("<a>x</a>");
});

test.each(["https://vendor.example/a", "mailto:li@huaxin.example", file])(
  "a customer's link to %s stays",
  (href) => {
    expect(cleanHtml(`<a href="${href}">x</a>`, "contact")).toContain(`href="${href}"`);
  },
);

test("a colleague's link to a page of the desk stays", () => {
  expect(cleanHtml('<a href="/desk/tickets/10001">x</a>', "staff")).toContain(
    "/desk/tickets/10001",
  );
});

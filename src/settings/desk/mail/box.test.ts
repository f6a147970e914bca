import { expect, test } from "vitest";
import { boxOf, fieldOf, newBoxId, type Typed } from "./box.ts";

const typed: Typed = {
  address: "support@vendor.example",
  name: "技术支持",
  "smtp.host": "smtp.vendor.example",
  "smtp.port": "465",
  "smtp.secure": "tls",
  "imap.host": "",
  "imap.port": "993",
  "imap.secure": "tls",
  "smtp.user": "",
  "smtp.password": "",
};

test("a new mailbox signs in under its address, and has no server that was not named", () => {
  const box = boxOf(typed);
  expect(box.smtp).toMatchObject({ user: "support@vendor.example", password: "", port: 465 });
  expect(box.imap).toBeUndefined();
});

test("a password that is set and not typed anew stays; one that is typed replaces both", () => {
  const server = { host: "h", port: 1, secure: true, user: "u", password: null };
  const before = { ...boxOf(typed), smtp: server, imap: server };
  const both = { ...typed, "imap.host": "imap.vendor.example" };
  expect(boxOf(both, before).smtp?.password).toBeNull();
  const anew = boxOf({ ...both, "smtp.password": "new" }, before);
  expect([anew.smtp?.password, anew.imap?.password]).toEqual(["new", "new"]);
});

test.each([
  ["support.smtp.host", "smtp.host"],
  ["mailbox.imap.password", "smtp.password"],
  ["support.imap.oauth.clientId", "smtp.oauth.clientId"],
  ["support.imap.port", "imap.port"],
  ["support.address", "address"],
])("%s is shown at %s", (path, field) => {
  expect(fieldOf(path)).toBe(field);
});

test.each([
  ["Support@x.example", [], "support"],
  ["support@x.example", ["support", "support-2"], "support-3"],
  ["163@x.example", [], "mail-163"],
  ["客服@x.example", [], "mail-1"],
])("the mailbox %s beside %j is called %s", (address, taken, id) => {
  expect(newBoxId(address, taken)).toBe(id);
});

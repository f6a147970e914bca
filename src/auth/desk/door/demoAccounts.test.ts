import { expect, test } from "vitest";
import { domain, password, staff } from "../../../demo/cast/vendor.ts";
import { demoAccounts, demoPassword } from "./demoAccounts.ts";

test.each(demoAccounts)(
  "%s of the sign-in page is one of the demonstration",
  (name, email, role) => {
    const colleague = staff.find(([, mailbox]) => `${mailbox}@${domain}` === email);
    expect(colleague?.[0]).toBe(name);
    expect(colleague?.[2]).toContain(role);
  },
);

test("they all sign in with the password of the demonstration", () => {
  expect(demoPassword).toBe(password);
});

import { queryOptions } from "@tanstack/react-query";
import type { Api } from "../../api.ts";
import { call } from "../../desk/api.ts";
import type { Reply } from "../../lib/contract.ts";

export const vendorQuery = queryOptions({
  queryKey: ["settings", "vendor"],
  queryFn: () => call("GET /settings/vendor"),
});
export const mailboxesQuery = queryOptions({
  queryKey: ["settings", "mailboxes"],
  queryFn: () => call("GET /settings/mailboxes"),
});
export const wechatQuery = queryOptions({
  queryKey: ["settings", "wechat"],
  queryFn: () => call("GET /settings/wechat"),
});
export const securityQuery = queryOptions({
  queryKey: ["settings", "security"],
  queryFn: () => call("GET /settings/security"),
});

export type Vendor = Reply<Api["GET /settings/vendor"]>;
export type Mailboxes = Reply<Api["GET /settings/mailboxes"]>;
export type Mailbox = Mailboxes[string];
export type WechatAccounts = Reply<Api["GET /settings/wechat"]>;
export type WechatAccount = WechatAccounts[string];
export type Security = Reply<Api["GET /settings/security"]>;

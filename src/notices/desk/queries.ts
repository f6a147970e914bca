import { queryOptions } from "@tanstack/react-query";
import type { Api } from "../../api.ts";
import { call } from "../../desk/api.ts";
import type { Reply } from "../../lib/contract.ts";

export const myChoicesQuery = queryOptions({
  queryKey: ["my-notices"],
  queryFn: () => call("GET /me/notices"),
});
// Under "settings", so that they are asked for anew when one was kept.
export const noticesSettingQuery = queryOptions({
  queryKey: ["settings", "notices"],
  queryFn: () => call("GET /settings/notices"),
});
export const templatesQuery = queryOptions({
  queryKey: ["settings", "templates"],
  queryFn: () => call("GET /settings/templates"),
});
export const templateQuery = (name: string) =>
  queryOptions({
    queryKey: ["settings", "templates", name],
    queryFn: () => call("GET /settings/templates/:name", { params: { name } }),
  });

export type Choices = Reply<Api["GET /me/notices"]>;
export type Choice = Choices["items"][number];
export type TemplateRow = Reply<Api["GET /settings/templates"]>["items"][number];
export type TemplateDetail = Reply<Api["GET /settings/templates/:name"]>;
export type Texts = TemplateDetail["texts"];

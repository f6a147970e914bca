import { z } from "zod";
import { contract } from "../lib/contract.ts";
import * as s from "./schema.ts";

export const api = contract({
  "GET /notices": {
    summary:
      "What one was told: assigned, mentioned, answered, urged, rated, claims that wait too long, who asks for deletion, who may be one person",
    may: "staff",
    query: z.strictObject({ after: z.uuid().optional() }),
    reply: s.Notices,
  },
  "PUT /notices/read": {
    summary: "Mark as read, some or all",
    may: "staff",
    body: s.NoticesRead,
  },
  "GET /me/notices": {
    summary: "How one wants to hear of what, and when not",
    may: "signed-in",
    reply: s.Choices,
  },
  "PUT /me/notices": {
    summary: "Choose how to hear of what, and when not",
    may: "signed-in",
    body: s.MyChoices,
  },
  "GET /settings/templates": {
    summary: "What customers are written, template by template",
    may: "settings.write",
    reply: s.TemplateList,
  },
  "GET /settings/templates/:name": {
    summary: "A template in both languages, what can stand in it, and who changed it",
    may: "settings.write",
    params: s.byTemplate,
    reply: s.TemplateDetail,
  },
  "PUT /settings/templates/:name": {
    summary: "Write a template anew, or set it back to what the product says",
    may: "settings.write",
    params: s.byTemplate,
    body: s.TemplateChange,
    reply: s.TemplateKept,
  },
  "POST /settings/templates/:name/preview": {
    summary: "A letter in both languages with invented things in its blanks; nothing is kept",
    may: "settings.write",
    params: s.byTemplate,
    body: s.Texts,
    reply: s.TemplatePreview,
  },
});

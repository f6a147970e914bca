import type { Handlers } from "../../lib/routes.ts";
import type { mergeApi } from "./api.ts";
import { askAsColleague } from "./ask.ts";
import { confirmMerge, refuseMerge } from "./decide.ts";
import { listMerges } from "./list.ts";

export const mergeHandlers: Handlers<typeof mergeApi> = {
  "GET /contact-merges": ({ db, query }) => listMerges(db, query),
  "POST /contacts/:id/merges": ({ db, actor, params, body }) =>
    askAsColleague(db, actor, { fromId: params.id, ...body }),
  "POST /contact-merges/:id/confirmation": ({ db, actor, params }) =>
    confirmMerge(db, actor, params.id),
  "POST /contact-merges/:id/refusal": ({ db, actor, params, body }) =>
    refuseMerge(db, actor, params.id, body.reason),
};

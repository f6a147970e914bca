import { routes } from "../lib/routes.ts";
import { api } from "./api.ts";
import { noticesOf, readNotices } from "./bell.ts";

export const noticeRoutes = routes(api, {
  "GET /notices": ({ db, actor, query }) => noticesOf(db, actor, query.after),
  "PUT /notices/read": async ({ db, actor, body }) => {
    await readNotices(db, actor, body.ids);
  },
});

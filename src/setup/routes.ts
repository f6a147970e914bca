import { enter } from "../auth/index.ts";
import { Refusal } from "../lib/refusal.ts";
import { routes } from "../lib/routes.ts";
import { api } from "./api.ts";
import { isSetUp, setUp } from "./setUp.ts";

export const setupRoutes = routes(api, {
  "GET /setup": async ({ db }) => ({ needed: !(await isSetUp(db)) }),

  "POST /setup": async (asked) => {
    if (await isSetUp(asked.db)) gone();
    const done = await setUp(asked.house, asked.body, (db, id) =>
      enter(db, asked, "desk", id, "setup"),
    );
    if (!done) gone();
  },
});

/** Once it has been done there is nothing here any more. */
const gone = (): never => {
  throw new Refusal(404, "route.not-found");
};

import { routes, type Asked } from "../lib/routes.ts";
import { Refusal } from "../lib/refusal.ts";
import type { Contact, Staff } from "../people/index.ts";
import { refreshSettings } from "../settings/index.ts";
import { api } from "./api.ts";
import { mustConnect } from "./connections.ts";
import { askForComment, askForIssue, endIssue, linkIssue, tryAgain } from "./link.ts";
import { listTrackers } from "./list.ts";
import { presentIssues } from "./present.ts";
import { tryTracker } from "./try.ts";
import { commentInWords, defectInWords, printOf } from "./words.ts";

const staff = (actor: Staff | Contact): Staff => {
  if (actor.kind !== "staff") throw new Refusal(404, "route.not-found");
  return actor;
};

type OnDefect = Pick<Asked, "db" | "house" | "actor"> & { params: { number: number } };
const shown = ({ house, db, actor, params }: OnDefect) =>
  presentIssues(house, db, staff(actor), params.number);
const about = ({ house, actor, params }: OnDefect) => ({
  house,
  actor: staff(actor),
  number: params.number,
});

export const trackerRoutes = routes(api, {
  "GET /trackers": ({ house, db }) => listTrackers(house, db),
  "POST /settings/trackers/test": ({ house, body }) => tryTracker(house, body),

  "GET /defects/:number/issues": (asked) => shown(asked),
  "POST /defects/:number/issue-preview": async ({ house, db, params, body }) => {
    await refreshSettings(house);
    const { tracker, comment } = body;
    const { kind } = mustConnect(house, tracker);
    const leaving =
      comment === undefined
        ? await defectInWords(house, db, params.number, { tracker, kind })
        : await commentInWords(house, db, params.number, { tracker, kind, comment });
    const { title, text, masked } = leaving;
    return { title, text, masked, print: printOf(leaving) };
  },
  "POST /defects/:number/issues": async (asked) => {
    const { db, body } = asked;
    await ("print" in body
      ? askForIssue(db, about(asked), body)
      : linkIssue(db, about(asked), body));
    return shown(asked);
  },
  "DELETE /defects/:number/issues/:issue": async (asked) => {
    await endIssue(asked.db, about(asked), asked.params.issue);
    return shown(asked);
  },
  "POST /defects/:number/issues/:issue/comments": async (asked) => {
    const { db, params, body } = asked;
    await askForComment(db, about(asked), { issue: params.issue, ...body });
    return shown(asked);
  },
  "POST /defects/:number/issues/:issue/tries": async (asked) => {
    await tryAgain(asked.db, about(asked), asked.params.issue);
    return shown(asked);
  },
});

import Fastify from "fastify";
import { describe, expect, test } from "vitest";
import { contracts } from "../src/api.ts";
import { cookieOf, startSession } from "../src/auth/index.ts";
import type { Endpoint } from "../src/lib/contract.ts";
import { sql } from "../src/lib/db.ts";
import { newId } from "../src/lib/id.ts";
import { requireMay } from "../src/lib/mount.ts";
import { permissions, permissionsOfStaff, roleNames } from "../src/people/index.ts";
import { bindings, cast, companies, projects, teams, type Name } from "./cast.ts";
import { openDesk } from "./desk.ts";
import { submission } from "./submission.ts";

const desk = await openDesk();
const { db, as } = desk;

type Route = {
  key: string;
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  may: string;
};
const routes: Route[] = contracts.flatMap((contract) =>
  (Object.entries(contract) as [string, Endpoint][]).map(([key, { may }]) => {
    const [method, path] = key.split(" ") as [Route["method"], string];
    return { key, method, path, may };
  }),
);

const number: number = (await as.li.post("/tickets", submission({ projectId: projects.library })))
  .body.number;
const message = (await as.li.get(`/tickets/${number}`)).body.messages[0].id;
const fileId = newId();
await sql`insert into files (id, name, size, received, state, type, form, sha256, key, owner_id, completed_at) values (${fileId}, '日志.zip', 1, 1, 'ready', 'application/zip', 'archive', 'x', 'x', ${cast.li}, now())`.execute(
  db,
);
const [{ id: sessionId }] = (
  await sql<{ id: string }>`select id from sessions where person_id = ${cast.li}`.execute(db)
).rows as [{ id: string }];
const invitation = newId();
await sql`insert into invitations (id, code_hash, company_id, invited_by, expires_at) values (${invitation}, 'x', ${companies.huaxin}, ${cast.sun}, now() + interval '1 day')`.execute(
  db,
);
const consent = newId();
await sql`insert into consents (id, person_id, policy, text_hash, purposes) values (${consent}, ${cast.li}, 'v', 'h', '{support}')`.execute(
  db,
);

/** Something of 华信's for each kind of thing an address can name. */
const things: Record<string, string> = {
  tickets: String(number),
  files: fileId,
  companies: companies.huaxin,
  projects: projects.library,
  bindings: bindings.li,
  contacts: cast.li,
  staff: cast.xiaolin,
  teams: teams.firstLine,
  invitations: invitation,
  consents: consent,
  sessions: sessionId,
  people: cast.li,
  messages: message,
};
const addressOf = (path: string): string => {
  const parts = path.split("/");
  return parts
    .map((part, i) => (part.startsWith(":") ? (things[parts[i - 1] ?? ""] ?? newId()) : part))
    .join("/");
};

const bodies: Record<string, object> = {
  "POST /tickets/:number/messages": { text: "您好" },
  "PATCH /tickets/:number/messages/:id": { text: "改一下" },
  "POST /tickets/:number/moves": { move: "confirm" },
  "POST /tickets/:number/watchers": { address: "a@b.example" },
  "POST /tickets/:number/urge": { reason: "急" },
  "POST /tickets/:number/rating": { rating: 1 },
  "POST /company/people/:id/departure": { reason: "离职" },
  "POST /company/people/:id/proposal": { scope: "license 申请" },
};
const queries: Record<string, string> = {
  "GET /tickets/:number/messages": `?before=${message}`,
};
const send = (who: Name | "nobody", { key, method, path }: Route) => {
  const verb = method.toLowerCase() as "get" | "post" | "put" | "patch" | "delete";
  return as[who][verb](
    addressOf(path) + (queries[key] ?? ""),
    method === "GET" || method === "DELETE" ? undefined : (bodies[key] ?? {}),
  );
};

test("a route that does not say who may call it stops the server", () => {
  const app = Fastify();
  requireMay(app);
  expect(() => app.get("/open", async () => "anything")).toThrow("does not say who may call it");
});

test("every route asks for a permission that exists", () => {
  expect(routes.length).toBeGreaterThan(100);
  const words = new Set<string>(["public", "signed-in", "staff", ...permissions]);
  expect(routes.filter(({ may }) => !words.has(may))).toEqual([]);
});

test("who is not signed in gets nowhere but where anyone may", async () => {
  for (const route of routes.filter(({ may }) => may !== "public"))
    expect([route.key, (await send("nobody", route)).status]).toEqual([route.key, 401]);
});

describe("people of other companies", () => {
  test.each<Name>(["qian", "zhao", "newcomer"])(
    "for %s nothing of 华信's exists, by any route",
    async (who) => {
      const named = routes.filter(
        ({ may, path }) =>
          may !== "public" && path.includes("/:") && !/^\/(drafts|me)\//.test(path),
      );
      expect(named.length).toBeGreaterThan(40);
      const seen: unknown[] = [];
      for (const route of named) {
        const { status, body } = await send(who, route);
        if (status !== 404 || JSON.stringify(body).includes("华信"))
          seen.push([route.key, status, body]);
      }
      expect(seen).toEqual([]);
    },
  );

  test.each<Name>(["qian", "zhao", "newcomer"])(
    "%s finds nothing of 华信's in any list",
    async (who) => {
      for (const route of routes.filter(
        ({ method, path }) => method === "GET" && !path.includes("/:"),
      )) {
        const { status, body } = await send(who, route);
        expect([route.key, status < 500]).toEqual([route.key, true]);
        expect([route.key, JSON.stringify(body)]).not.toEqual([
          route.key,
          expect.stringMatching(/华信|李经理|孙总|图书馆|日志\.zip/),
        ]);
      }
    },
  );
});

test("each role of staff is told where its permissions end, and nowhere else", async () => {
  const wrong: unknown[] = [];
  for (const role of roleNames) {
    const id = newId();
    await sql`insert into people (id, kind, name) values (${id}, 'staff', ${role})`.execute(db);
    await sql`insert into staff (person_id, roles) values (${id}, ${[role]})`.execute(db);
    const token = await startSession(db, id, {
      app: "desk",
      device: { ip: "127.0.0.1", userAgent: undefined },
      minutes: 5,
    });
    const held = permissionsOfStaff([role]);
    for (const { key, method, path, may } of routes) {
      // What would succeed here and change the ground under the test is left out.
      if (may === "public" || method === "DELETE" || /^PUT .settings|departure/.test(key)) continue;
      const { statusCode, body } = await desk.app.inject({
        method,
        url: `/api/v1${addressOf(path)}`,
        headers: { cookie: `${cookieOf.desk}=${token}` },
        ...(method !== "GET" && { payload: {} }),
      });
      const expected =
        may === "signed-in" || may === "staff" || held.has(may as (typeof permissions)[number]);
      const refused = statusCode === 403 && body.includes('"not-allowed"');
      if (statusCode >= 500 || refused === expected) wrong.push([role, key, statusCode]);
    }
  }
  expect(wrong).toEqual([]);
}, 120_000);

import Fastify from "fastify";
import { describe, expect, test } from "vitest";
import { contracts } from "../src/api.ts";
import { cookieOf, startSession } from "../src/auth/index.ts";
import type { Endpoint } from "../src/lib/contract.ts";
import { sql } from "../src/lib/db.ts";
import { newId } from "../src/lib/id.ts";
import { requireMay } from "../src/lib/mount.ts";
import { rawOperations } from "../src/operations.ts";
import { permissions, permissionsOfStaff, roleNames } from "../src/people/index.ts";
import { bindings, cast, companies, projects, teams, type Name } from "./cast.ts";
import { openDesk } from "./desk.ts";
import { submission } from "./submission.ts";

const desk = await openDesk();
const { db, as } = desk;

type Route = {
  key: string;
  method: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  may: string;
};
const contracted: Route[] = contracts.flatMap((contract) =>
  (Object.entries(contract) as [string, Endpoint][]).map(([key, { may }]) => {
    const [method, path] = key.split(" ") as [Route["method"], string];
    return { key, method, path, may };
  }),
);
/** Contents coming in and going out, and the stream, are under no contract. */
const raw: Route[] = rawOperations.map(({ method, path: full, may }) => {
  const path = full.replace("/api/v1", "").replace(/\{(\w+)\}/g, ":$1");
  return { key: `${method} ${path}`, method: method as Route["method"], path, may };
});
const routes = [...contracted, ...raw];

const number: number = (await as.li.post("/tickets", submission({ projectId: projects.library })))
  .body.number;
const message = (await as.li.get(`/tickets/${number}`)).body.messages[0].id;
const tus = { "tus-resumable": "1.0.0" };
const fileId = newId();
await sql`insert into files (id, name, size, received, state, type, form, sha256, key, owner_id, completed_at) values (${fileId}, '日志.zip', 1, 1, 'ready', 'application/zip', 'archive', 'x', 'x', ${cast.li}, now())`.execute(
  db,
);
const uploadId = newId();
await sql`insert into files (id, name, size, received, state, key, owner_id) values (${uploadId}, '日志.zip', 9, 1, 'arriving', 'y', ${cast.li})`.execute(
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
  uploads: uploadId,
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
  items: "1",
};
const addressOf = (path: string, known = things): string => {
  const parts = path.split("/");
  return parts
    .map((part, i) => (part.startsWith(":") ? (known[parts[i - 1] ?? ""] ?? newId()) : part))
    .join("/");
};

const bodies: Record<string, object> = {
  "POST /tickets/:number/messages": { text: "您好" },
  "PATCH /tickets/:number/messages/:id": { text: "改一下" },
  "PUT /tickets/:number/items/:position": { given: true },
  "POST /tickets/:number/moves": { move: "confirm" },
  "POST /tickets/:number/watchers": { address: "a@b.example" },
  "POST /tickets/:number/dispute": { reason: "不是新需求" },
  "POST /tickets/:number/urge": { reason: "急" },
  "POST /tickets/:number/rating": { rating: 1 },
  "POST /tickets/:number/fix/downloads": { artifactId: newId() },
  "PUT /files/:id/password": { password: "1234" },
  "POST /company/people/:id/departure": { reason: "离职" },
  "POST /company/people/:id/proposal": { scope: "license 申请" },
};
const queries: Record<string, string> = {
  "GET /tickets/:number/messages": `?before=${message}`,
};
/** What the raw ones want before they look at whose it is. */
const headers: Record<string, Record<string, string>> = {
  "POST /uploads": { ...tus, "upload-length": "9", "upload-metadata": "filename YS50eHQ=" },
  "HEAD /uploads/:id": tus,
  "PATCH /uploads/:id": {
    ...tus,
    "upload-offset": "1",
    "content-type": "application/offset+octet-stream",
  },
  "DELETE /uploads/:id": tus,
  "POST /files": { "content-type": "text/plain", "content-disposition": 'filename="a.txt"' },
};
const address = desk.app.listen({ host: "127.0.0.1", port: 0 });

/** The raw ones live on a real connection. The stream has no end to wait for: what counts is how it begins. */
const sendRaw = async (cookie: string, { key, method, path }: Route) => {
  const answer = await fetch(`${await address}/api/v1${addressOf(path)}`, {
    method,
    headers: { cookie, ...headers[key] },
    body: key === "POST /files" || method === "PATCH" ? "a" : null,
  });
  if (key !== "GET /stream") return { status: answer.status, body: await answer.text() };
  await answer.body?.cancel();
  return { status: answer.status, body: "" };
};

const send = (who: Name | "nobody", route: Route) => {
  if (raw.includes(route)) return sendRaw(as[who].cookie, route);
  const { key, method, path } = route;
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

test("the walk knows every route that is served", () => {
  const served: string[] = [];
  const branch: string[] = [];
  for (const line of desk.app.printRoutes({ commonPrefix: false }).split("\n")) {
    const [, indent = "", part = "", methods] = /^(.*?)── (\S+)(?: \((.+)\))?/.exec(line) ?? [];
    branch.splice(indent.length >> 2, Infinity, part);
    const path = branch.join("");
    if (methods && path.startsWith("/api/v1/"))
      for (const method of methods.split(", "))
        served.push(`${method} ${path.replace("/api/v1", "")}`);
  }
  const known = new Set(routes.map(({ key }) => key));
  expect(served.length).toBeGreaterThanOrEqual(routes.length);
  // HEAD comes with every GET, and OPTIONS tells what tus can do.
  const said = (key: string) => known.has(key) || known.has(key.replace(/^HEAD/, "GET"));
  expect(served.filter((key) => !said(key) && key !== "OPTIONS /uploads")).toEqual([]);
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
        // Who may make no requests yet has nothing to send files with, his own or another's.
        const hidden = who === "newcomer" && route.path.startsWith("/uploads") ? 403 : 404;
        if (status !== hidden || JSON.stringify(body).includes("华信"))
          seen.push([route.key, status, body]);
      }
      expect(seen).toEqual([]);
    },
  );

  test.each<Name>(["qian", "zhao", "newcomer"])(
    "%s finds nothing of 华信's in any list",
    async (who) => {
      for (const route of contracted.filter(
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
    const held = permissionsOfStaff([role]);
    for (const route of routes) {
      const { key, may } = route;
      if (may === "public") continue;
      const { status, refused } = await ask(id, route);
      const expected =
        may === "signed-in" || may === "staff" || held.has(may as (typeof permissions)[number]);
      if (status >= 500 || refused === expected) wrong.push([role, key, status]);
    }
  }
  expect(wrong).toEqual([]);
}, 120_000);

/** Asked with a session of his own each time, as some of the routes end it. */
const ask = async (id: string, route: Route) => {
  const token = await startSession(db, id, {
    app: "desk",
    device: { ip: "127.0.0.1", userAgent: undefined },
    minutes: 5,
  });
  const cookie = `${cookieOf.desk}=${token}`;
  const { status, body } = await (raw.includes(route)
    ? sendRaw(cookie, route)
    : sendHarmless(cookie, route));
  return { status, refused: status === 403 && body.includes('"not-allowed"') };
};

/**
 * What would change the ground under the test meets nothing there, or brings a body that cannot be read: who may is
 * asked before both.
 */
const sendHarmless = async (cookie: string, { key, method, path }: Route) => {
  const harms = method === "DELETE" || /departure|erasure/.test(key);
  const { statusCode, body } = await desk.app.inject({
    method,
    url: `/api/v1${addressOf(path, harms ? nowhere : things)}`,
    headers: { cookie },
    ...(method !== "GET" &&
      method !== "DELETE" && { payload: key.startsWith("PUT /settings") ? { nothing: true } : {} }),
  });
  return { status: statusCode, body };
};
const nowhere = { tickets: "99999999" };

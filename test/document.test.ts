import { expect, test } from "vitest";
import { contracts } from "../src/api.ts";
import { cookieOf } from "../src/auth/index.ts";
import { openDesk } from "./desk.ts";

const { app } = await openDesk();

test("the document names every endpoint that is served, with what goes in and what comes out", async () => {
  const { paths, openapi } = (await app.inject("/api/openapi.json")).json();
  expect(openapi).toBe("3.1.0");
  for (const key of contracts.flatMap((contract) => Object.keys(contract))) {
    const [method, path] = key.split(" ") as [string, string];
    const operation = paths[`/api/v1${path.replace(/:(\w+)/g, "{$1}")}`]?.[method.toLowerCase()];
    expect([key, operation?.summary?.length > 5]).toEqual([key, true]);
  }
  const submit = paths["/api/v1/tickets"].post;
  expect(submit.requestBody.content["application/json"].schema.required).toEqual(
    expect.arrayContaining(["submissionId", "type", "title", "reach"]),
  );
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining(["/api/v1/uploads/{id}", "/api/v1/stream"]),
  );
});

test("the document tells both cookies, and which of them a call uses", async () => {
  const { paths, components, security } = (await app.inject("/api/openapi.json")).json();
  const cookies = security
    .flatMap((way: object) => Object.keys(way))
    .map((name: string) => components.securitySchemes[name])
    .filter((scheme: { in?: string }) => scheme.in === "cookie")
    .map(({ name }: { name: string }) => name);
  expect(cookies).toEqual(Object.values(cookieOf));
  expect(components.parameters.App.name).toBe("channeldesk-app");
  expect(paths["/api/v1/tickets"].get.parameters).toContainEqual({
    $ref: "#/components/parameters/App",
  });
});

test("the page for eyes needs no script and names no other host", async () => {
  const { body, headers } = await app.inject("/api/docs");
  expect(body).not.toMatch(/<script| style="|(src|href)="(?!\/api|#)/);
  expect(headers["content-security-policy"]).not.toContain("unsafe-inline");
});

test("an address of the API that does not exist is told so, not shown the portal", async () => {
  const answer = await app.inject({ url: "/api/v1/nothing", headers: { "accept-language": "en" } });
  expect([answer.statusCode, answer.json().code]).toEqual([404, "route.not-found"]);
});

test("health is told without signing in: alive, ready or why not, and figures", async () => {
  expect((await app.inject("/healthz")).json()).toEqual({ alive: true });
  const ready = await app.inject("/readyz");
  const checks = Object.fromEntries(
    ready.json().checks.map((check: { name: string; ok: boolean }) => [check.name, check.ok]),
  );
  // No worker runs in this test, and that is what it says.
  expect([ready.statusCode, checks]).toEqual([
    503,
    { database: true, worker: false, storage: true },
  ]);
  expect((await app.inject("/metrics")).body).toMatch(
    /^http_request_seconds_count\{.*route="\/healthz"/m,
  );
});

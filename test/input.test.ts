import { expect, test } from "vitest";
import { projects } from "./cast.ts";
import { openDesk } from "./desk.ts";
import { submission } from "./submission.ts";

const { app, as } = await openDesk();
const { xiaolin, li, chen } = as;

const number: number = (await li.post("/tickets", submission({ projectId: projects.library }))).body
  .number;
const cursor = (...place: unknown[]) => Buffer.from(JSON.stringify(place)).toString("base64url");
const id = "01890a5d-ac96-774b-bcce-b302099a8057";

test.each([
  ["/tickets?text=%00", "text"],
  ["/tickets?updatedSince=0000-01-01T00:00:00Z", "updatedSince"],
  ["/tickets?updatedSince=2026-01-01T00:00:00%2B23:00", "updatedSince"],
  [`/tickets?after=${cursor("2026-99-99 00:00:00+00", id)}`, "after"],
  [`/tickets?sort=created&after=${cursor(2147483648)}`, "after"],
  [`/tickets?sort=severity&after=${cursor("S9", "2026-01-01T00:00:00Z", id)}`, "after"],
  [`/bindings?after=${cursor("2026-99-99T00:00:00Z", id)}`, "after"],
  ["/companies?cursor=abc", "cursor"],
  ["/companies?after=abc", "after"],
  ["/tickets/2147483648", "number"],
  ["/tickets?limit=abc", "limit"],
  ["/tickets?satus=open", "satus"],
  ["/tickets/export?satus=open", "satus"],
  ["/notices?befor=1", "befor"],
  ["/tickets/counts?satus=open", "satus"],
  ["/tickets?state=nowhere", "state.0"],
])("GET %s is refused at %s", async (path, field) => {
  const { status, body } = await as[path.startsWith("/b") ? "chen" : "xiaolin"].get(path);
  expect([status, body.fields?.map((problem: { field: string }) => problem.field)]).toEqual([
    400,
    [field],
  ]);
});

test.each([
  ["post", `/tickets/${number}/merge`, { into: 99_999_999_999 }, "into"],
  ["post", "/tickets/bulk", { numbers: [99_999_999_999] }, "numbers.0"],
  ["post", `/tickets/${number}/messages`, { text: "a\0b" }, "text"],
  ["post", `/tickets/${number}/messages`, { text: "a\ud800b" }, "text"],
  ["patch", `/tickets/${number}`, { tags: ["a\0"] }, "tags.0"],
  ["patch", `/tickets/${number}`, { title: "two\nlines" }, "title"],
  ["put", "/drafts/new", { body: { "a\0": 1 } }, "body"],
  ["put", "/drafts/new", { body: { text: "\0" } }, "body.text"],
  [
    "post",
    "/views",
    { name: "v", filter: { updatedSince: "0000-01-01T00:00:00Z" } },
    "filter.updatedSince",
  ],
  ["post", "/views", { name: "v", filter: { satus: "open" } }, "filter.satus"],
] as const)("%s %s with %j is refused at %s", async (method, path, sent, field) => {
  const { status, body } = await xiaolin[method](path, sent);
  expect([status, body.fields?.map((problem: { field: string }) => problem.field)]).toEqual([
    400,
    [field],
  ]);
  expect((await xiaolin.get("/tickets/counts")).status).toBe(200);
});

test.each([50, 20_000])("what is nested %d deep is refused", async (depth) => {
  const payload = `{"body":{"deep":${"[".repeat(depth)}${"]".repeat(depth)}}}`;
  const headers = { "content-type": "application/json" };
  const { status, body } = await xiaolin.put("/drafts/new", undefined, { payload, headers });
  expect([status, body.fields?.[0].code]).toEqual([400, "input.too-deep"]);
});

test("a page ends where the next begins, in every order", async () => {
  for (let n = 0; n < 3; n++)
    await li.post("/tickets", submission({ projectId: projects.library }));
  for (const sort of ["updated", "created", "oldest", "severity"]) {
    const of = async (query: string) => (await xiaolin.get(`/tickets?sort=${sort}&${query}`)).body;
    const whole = (await of("limit=4")).items.map((row: { number: number }) => row.number);
    const numbers: number[] = [];
    for (let next = ""; numbers.length < 4;) {
      const page = await of(`limit=1${next && `&after=${next}`}`);
      numbers.push(page.items[0].number);
      next = page.next;
    }
    expect([sort, numbers]).toEqual([sort, whole]);
  }
});

test("what is of another kind is told apart from what is missing", async () => {
  const messages = async (sent: object) =>
    (await li.post("/tickets", sent, { headers: { "accept-language": "en" } })).body.fields?.map(
      ({ field, code }: { field: string; code: string }) => `${field} ${code}`,
    );
  expect(await messages(submission({ fields: { tried: 3 } }))).toEqual(["fields.tried input.type"]);
  expect(await messages(submission({ title: undefined }))).toEqual(["title input.required"]);
  expect(await messages([])).toEqual([" input.body"]);
});

test.each([
  ["/tickets?project=x", "项目"],
  ["/tickets?updatedSince=x", "更新时间"],
  ["/tickets?scope=x", "范围"],
  [`/tickets/${number}/messages?before=x`, "翻页参数"],
])("GET %s names the field as people do: %s", async (path, name) => {
  expect((await xiaolin.get(path)).body.detail).toMatch(new RegExp(`^${name}`));
});

test.each([
  ["an address that cannot be read", "GET", "/api/v1/tickets/%ff", {}, "", 400, "route.unreadable"],
  [
    "an unknown type of content",
    "POST",
    "/api/v1/tickets",
    { "content-type": "text/weird" },
    "x",
    415,
    "input.unreadable",
  ],
  [
    "a type that is none",
    "POST",
    "/api/v1/tickets",
    { "content-type": ";" },
    "x",
    415,
    "input.unreadable",
  ],
  [
    "no content",
    "POST",
    "/api/v1/tickets",
    { "content-type": "application/json" },
    "",
    400,
    "input.empty",
  ],
] as const)(
  "%s is answered like any other problem",
  async (_, method, url, headers, payload, status, code) => {
    const answer = await app.inject({
      method,
      url,
      headers: { ...headers, cookie: li.cookie },
      payload,
    });
    expect(answer.headers["content-type"]).toMatch("application/problem+json");
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  },
);

test.each([{ text: "\u200b" }, { text: "x", html: "<p>\u200b</p>" }])(
  "a reply that nobody can see is empty: %j",
  async (sent) => {
    const { body } = await li.post(`/tickets/${number}/messages`, sent);
    expect(body.code).toBe("message.empty");
  },
);

test.each(["call me", "1", "——"])("“%s” is no phone number", async (phone) => {
  const reach = { name: "李经理", phone, email: "" };
  const { body } = await li.post("/tickets", submission({ projectId: projects.library, reach }));
  expect(body.fields).toMatchObject([{ field: "reach.phone", code: "input.format.phone" }]);
});

test.each(["%", "！！", "_", "😀"])("a search for “%s” finds nothing", async (words) => {
  const q = encodeURIComponent(words);
  for (const path of [
    `/tickets?text=${q}`,
    `/companies?q=${q}`,
    `/bindings?q=${q}`,
    `/contacts?q=${q}`,
  ])
    expect([path, (await chen.get(path)).body.items]).toEqual([path, []]);
});

test("a company is found by its name in traditional characters", async () => {
  const { body } = await chen.get(`/companies?q=${encodeURIComponent("華信系統集成有限公司")}`);
  expect(body.items).toMatchObject([{ legalName: expect.stringContaining("华信系统集成") }]);
});

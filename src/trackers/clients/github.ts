import { z } from "zod";
import { type Client, type Connection, type Hear, type Issue } from "./client.ts";
import { jsonIn } from "./json.ts";
import { numberIn } from "./numberIn.ts";
import { findInPages } from "./pages.ts";
import { isSigned } from "./signed.ts";
import { keyAt, placeOf } from "./place.ts";
import { talkTo } from "./talk.ts";
import { Trouble } from "./trouble.ts";

const Told = z.object({
  number: z.int(),
  html_url: z.string(),
  title: z.string(),
  body: z.string().nullish(),
  state: z.string(),
  state_reason: z.string().nullish(),
  labels: z.array(z.union([z.string(), z.object({ name: z.string().nullish() })])).default([]),
  milestone: z.object({ title: z.string() }).nullish(),
  updated_at: z.iso.datetime({ offset: true }),
  closed_at: z.iso.datetime({ offset: true }).nullish(),
});
const Comment = z.object({ body: z.string().nullish() });

/** GitHub's REST API; a fine-grained token with Issues: read and write is enough. */
export const github = ({ url, project, token, inside }: Connection): Client => {
  const talk = talkTo(apiOf(url), {
    inside,
    secrets: [token],
    headers: {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${token}`,
      "x-github-api-version": "2022-11-28",
    },
  });
  const rootOf = (repository: string) =>
    `/repos/${repository.split("/").map(encodeURIComponent).join("/")}`;
  const root = rootOf(project);
  const wayTo = (key: string): string => {
    const at = placeOf(key, project);
    return `${rootOf(at.project)}/issues/${at.number}`;
  };
  const pages = findInPages(talk, ({ link }, page) =>
    /rel="next"/.test(String(link ?? "")) ? String(page + 1) : undefined,
  );
  const issueOf = (told: z.output<typeof Told>) => issueIn(project, told);
  // An issue that was transferred answers with the way to where it is now, which is followed.
  const read = async (key: string) => issueOf((await talk(Told, wayTo(key))).body);
  const say = async (key: string, text: string) => {
    await talk(Comment, `${wayTo(key)}/comments`, { method: "POST", body: { body: text } });
  };
  return {
    async check() {
      const shape = z.object({ full_name: z.string(), has_issues: z.boolean() });
      return (await talk(shape, root)).body.full_name;
    },
    async create({ title, text }) {
      const body = { title, body: text };
      return issueOf((await talk(Told, `${root}/issues`, { method: "POST", body })).body);
    },
    // The search of GitHub learns of new issues only after a while; the list knows them at once.
    async find(_draft, mark, since) {
      const query = { state: "all", sort: "created", since: since.toISOString() };
      const found = await pages(
        z.array(Told),
        `${root}/issues`,
        query,
        ({ body }) => body?.includes(mark) ?? false,
      );
      return found && issueOf(found);
    },
    read,
    async comment(key, text) {
      try {
        await say(key, text);
      } catch (error) {
        if (!(error instanceof Trouble) || error.code !== "moved") throw error;
        const now = await read(key);
        if (now.key === key) throw error;
        await say(now.key, text);
      }
    },
    async hasComment(key, mark) {
      const path = `${wayTo(key)}/comments`;
      const isOurs = ({ body }: z.output<typeof Comment>) => body?.includes(mark) ?? false;
      return Boolean(await pages(z.array(Comment), path, {}, isOurs));
    },
    keyIn: (typed) => numberIn(typed, url, /\/issues\/(\d+)$/, project),
  };
};

/** Where the programs go when people go to `url`: github.com has a machine of its own for them, a GHES a path. */
const apiOf = (url: string): string => {
  const { origin, host, pathname } = new URL(url);
  if (host === "github.com" || host === "www.github.com") return "https://api.github.com";
  return host === "api.github.com" || pathname.startsWith("/api/") ? url : `${origin}/api/v3`;
};

const repositoryIn = (page: string): string | undefined =>
  /^\/([^/]+\/[^/]+)\/issues\/\d+$/.exec(URL.parse(page)?.pathname ?? "")?.[1];

const issueIn = (project: string, told: z.output<typeof Told>): Issue => {
  const closed = told.state === "closed";
  const labels = told.labels.map((label) => (typeof label === "string" ? label : label.name));
  // Closed as not planned or as a duplicate is no fix.
  const reason = told.state_reason ?? "completed";
  return {
    key: keyAt(repositoryIn(told.html_url) ?? project, told.number, project),
    url: told.html_url,
    title: told.title,
    words: closed
      ? [reason === "completed" ? "closed" : reason]
      : [...labels.filter((label) => typeof label === "string"), "open"],
    open: !closed,
    version: told.milestone?.title ?? "",
    changedAt: new Date((closed && told.closed_at) || told.updated_at).toISOString(),
  };
};

const Hook = z.object({
  issue: z.object({ number: z.int() }),
  repository: z.object({ full_name: z.string() }),
});

export const hearGithub: Hear = ({ webhookSecret, project }, { headers, raw }) => {
  if (!isSigned(headers["x-hub-signature-256"], raw, webhookSecret)) return undefined;
  const { data } = Hook.safeParse(jsonIn(raw));
  if (!data || headers["x-github-event"] !== "issues") return null;
  const isHere = data.repository.full_name.toLowerCase() === project.toLowerCase();
  return isHere ? String(data.issue.number) : null;
};

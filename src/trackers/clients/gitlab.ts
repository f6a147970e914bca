import { z } from "zod";
import { sameText } from "../../lib/secrets.ts";
import { type Client, type Connection, type Hear, type Issue, type Letter } from "./client.ts";
import { jsonIn } from "./json.ts";
import { numberIn } from "./numberIn.ts";
import { isFreshlySigned } from "./signed.ts";
import { findInPages } from "./pages.ts";
import { talkTo } from "./talk.ts";

const Told = z.object({
  iid: z.int(),
  web_url: z.string(),
  title: z.string(),
  description: z.string().nullish(),
  state: z.string(),
  labels: z.array(z.string()).default([]),
  milestone: z.object({ title: z.string() }).nullish(),
  updated_at: z.iso.datetime({ offset: true }),
  closed_at: z.iso.datetime({ offset: true }).nullish(),
});
const Note = z.object({ body: z.string() });

/** GitLab's REST API v4; a token of the project with the role Reporter and the scope api is enough. */
export const gitlab = ({ url, project, token, inside }: Connection): Client => {
  const talk = talkTo(url, { inside, headers: { "private-token": token }, secrets: [token] });
  const root = `/api/v4/projects/${encodeURIComponent(project)}`;
  const pages = findInPages(talk, (headers) => String(headers["x-next-page"] ?? ""));
  return {
    async check() {
      const { body } = await talk(z.object({ name_with_namespace: z.string() }), root);
      return body.name_with_namespace;
    },
    async create({ title, text }) {
      // What comes from customers is not for everybody who may see the project.
      const body = { title, description: text, confidential: true };
      return issueOf((await talk(Told, `${root}/issues`, { method: "POST", body })).body);
    },
    async find(_draft, mark, since) {
      const query = { created_after: since.toISOString(), order_by: "created_at", scope: "all" };
      const found = await pages(
        z.array(Told),
        `${root}/issues`,
        query,
        ({ description }) => description?.includes(mark) ?? false,
      );
      return found && issueOf(found);
    },
    read: async (key) => issueOf((await talk(Told, `${root}/issues/${key}`)).body),
    async comment(key, text) {
      const body = { body: text };
      await talk(Note, `${root}/issues/${key}/notes`, { method: "POST", body });
    },
    async hasComment(key, mark) {
      const path = `${root}/issues/${key}/notes`;
      const query = { sort: "desc", order_by: "created_at" };
      return Boolean(await pages(z.array(Note), path, query, ({ body }) => body.includes(mark)));
    },
    keyIn: (typed) => numberIn(typed, url, /\/-?\/?(?:issues|work_items)\/(\d+)$/, project),
  };
};

const issueOf = (told: z.output<typeof Told>): Issue => ({
  key: String(told.iid),
  url: told.web_url,
  title: told.title,
  words: told.state === "closed" ? ["closed"] : [...told.labels, told.state],
  open: told.state !== "closed",
  version: told.milestone?.title ?? "",
  changedAt: new Date((told.state === "closed" && told.closed_at) || told.updated_at).toISOString(),
});

const Hook = z.object({
  object_kind: z.string(),
  project: z.object({ id: z.int(), path_with_namespace: z.string() }),
  object_attributes: z.object({ iid: z.int() }),
});

/** GitLab signs with a signing token, or sends a secret token along; nothing of what is said is believed. */
export const hearGitlab: Hear = ({ webhookSecret, project }, letter) => {
  if (!isFromGitlab(letter, webhookSecret)) return undefined;
  const { data } = Hook.safeParse(jsonIn(letter.raw));
  if (!data || !["issue", "work_item"].includes(data.object_kind)) return null;
  const { id, path_with_namespace: path } = data.project;
  return [String(id), path].includes(project) ? String(data.object_attributes.iid) : null;
};

const isFromGitlab = (letter: Letter, secret: string): boolean => {
  if (secret.startsWith("whsec_")) return isFreshlySigned(letter, secret);
  const given = letter.headers["x-gitlab-token"];
  return typeof given === "string" && sameText(given, secret);
};

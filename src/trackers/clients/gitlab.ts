import { z } from "zod";
import { sameText } from "../../lib/secrets.ts";
import { type Client, type Connection, type Hear, type Issue, type Letter } from "./client.ts";
import { jsonIn } from "./json.ts";
import { numberIn } from "./numberIn.ts";
import { isFreshlySigned } from "./signed.ts";
import { findInPages } from "./pages.ts";
import { keyAt, placeOf } from "./place.ts";
import { talkTo } from "./talk.ts";
import { Trouble } from "./trouble.ts";

const Told = z.object({
  id: z.int(),
  iid: z.int(),
  web_url: z.string(),
  title: z.string(),
  description: z.string().nullish(),
  state: z.string(),
  labels: z.array(z.string()).default([]),
  milestone: z.object({ title: z.string() }).nullish(),
  updated_at: z.iso.datetime({ offset: true }),
  closed_at: z.iso.datetime({ offset: true }).nullish(),
  /** The issue that goes on in its stead in another project, by its number in the whole of GitLab. */
  moved_to_id: z.int().nullish(),
  references: z.object({ full: z.string() }).nullish(),
});
type Told = z.output<typeof Told>;
const Note = z.object({ body: z.string(), system: z.boolean().default(false) });

/** GitLab's REST API v4; a token of the project with the role Reporter and the scope api is enough. */
export const gitlab = ({ url, project, token, inside }: Connection): Client => {
  const talk = talkTo(url, { inside, headers: { "private-token": token }, secrets: [token] });
  const rootOf = (project: string) => `/api/v4/projects/${encodeURIComponent(project)}`;
  const root = rootOf(project);
  const wayTo = (key: string): string => {
    const at = placeOf(key, project);
    return `${rootOf(at.project)}/issues/${at.number}`;
  };
  const pages = findInPages(talk, (headers) => String(headers["x-next-page"] ?? ""));
  const notesAbout = (key: string, isIt: (note: z.output<typeof Note>) => boolean) =>
    pages(z.array(Note), `${wayTo(key)}/notes`, { sort: "desc", order_by: "created_at" }, isIt);
  /** Moved, it is closed here and goes on there: GitLab says where in a note of its own. */
  const read = async (key: string, id?: number, moves = 0): Promise<Issue> => {
    const told = (await talk(Told, wayTo(key))).body;
    if (id !== undefined && told.id !== id) throw new Trouble("moved-away", key);
    if (!told.moved_to_id) return issueOf(told, key);
    const next = movedTo((await notesAbout(key, isOfMove))?.body ?? "", told);
    if (!next || moves === MOST_MOVES) throw new Trouble("moved-away", next);
    const { project: there, number } = placeOf(next, project);
    try {
      return await read(keyAt(there, number, project), told.moved_to_id, moves + 1);
    } catch (error) {
      throw error instanceof Trouble && !error.isOfTracker
        ? new Trouble("moved-away", next)
        : error;
    }
  };
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
    read: (key) => read(key),
    async comment(key, text) {
      const body = { body: text };
      await talk(Note, `${wayTo(key)}/notes`, { method: "POST", body });
    },
    async hasComment(key, mark) {
      return Boolean(await notesAbout(key, ({ body }) => body.includes(mark)));
    },
    keyIn: (typed) => numberIn(typed, url, /\/-?\/?(?:issues|work_items)\/(\d+)$/, project),
  };
};

const MOST_MOVES = 3;
const isOfMove = ({ system, body }: z.output<typeof Note>) => system && moved.test(body);
const moved = /^moved to (\S+)#(\d+)$/;

/** The key in GitLab's note; a project beside the old one is named there without its group. */
const movedTo = (note: string, told: Told): string | undefined => {
  const [, named, number] = moved.exec(note.trim()) ?? [];
  if (!named) return undefined;
  const group = told.references?.full.split("/").slice(0, -1).join("/") ?? "";
  return `${named.includes("/") || !group ? named : `${group}/${named}`}#${number}`;
};

const issueOf = (told: Told, key = String(told.iid)): Issue => ({
  key,
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

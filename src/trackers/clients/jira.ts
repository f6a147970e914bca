import { z } from "zod";
import { MOST_PAGES, type Client, type Connection, type Hear, type Issue } from "./client.ts";
import { jsonIn } from "./json.ts";
import { isSigned } from "./signed.ts";
import { talkTo } from "./talk.ts";
import { Trouble } from "./trouble.ts";

const Told = z.object({
  key: z.string(),
  fields: z.object({
    summary: z.string(),
    description: z.string().nullish(),
    status: z.object({
      name: z.string(),
      statusCategory: z.object({ key: z.string() }).nullish(),
    }),
    resolution: z.object({ name: z.string() }).nullish(),
    fixVersions: z.array(z.object({ name: z.string() })).nullish(),
    updated: z.string(),
    statuscategorychangedate: z.string().nullish(),
  }),
});
const Found = z.object({
  issues: z.array(Told),
  nextPageToken: z.string().nullish(),
  total: z.int().nullish(),
});
const Comment = z.object({ body: z.string() });
const fields = "summary,description,status,resolution,fixVersions,updated,statuscategorychangedate";

/**
 * Jira's REST API v2, whose texts are plain: on the Cloud with an address of mail and an API token, in a Data Center
 * with a personal access token.
 */
export const jira = ({ url, project, user, token, inside, issueType }: Connection): Client => {
  const authorization = user
    ? `Basic ${Buffer.from(`${user}:${token}`).toString("base64")}`
    : `Bearer ${token}`;
  const secrets = [token, authorization.replace(/^\w+ /, "")];
  const talk = talkTo(url, { inside, headers: { authorization }, secrets });
  const root = "/rest/api/2";
  const site = url.replace(/\/+$/, "");
  const read = async (key: string) =>
    issueOf(site, (await talk(Told, `${root}/issue/${key}`, { query: { fields } })).body);

  // The Cloud has taken the old search away, a Data Center does not have the new one.
  const search = async (jql: string, place: { nextPageToken?: string; startAt?: number }) => {
    const query = { jql, fields, maxResults: 100 };
    const { nextPageToken, startAt = 0 } = place;
    const next: Record<string, string> = nextPageToken ? { nextPageToken } : {};
    try {
      return (await talk(Found, `${root}/search/jql`, { query: { ...query, ...next } })).body;
    } catch (error) {
      if (!(error instanceof Trouble && error.code === "not-found")) throw error;
      return (await talk(Found, `${root}/search`, { query: { ...query, startAt } })).body;
    }
  };

  return {
    async check() {
      const path = `${root}/project/${encodeURIComponent(project)}`;
      const { body } = await talk(z.object({ key: z.string(), name: z.string() }), path);
      return `${body.name} (${body.key})`;
    },
    async create({ title, text }) {
      const body = {
        fields: {
          project: { key: project },
          issuetype: { name: issueType || "Bug" },
          summary: title,
          description: text,
        },
      };
      const made = await talk(z.object({ key: z.string() }), `${root}/issue`, {
        method: "POST",
        body,
      });
      return read(made.body.key);
    },
    async find(_draft, mark, since) {
      // In minutes from now, for a moment would be read in the time zone of whoever the token belongs to.
      const minutes = Math.ceil((Date.now() - since.getTime()) / 60_000) + 1;
      const jql = `project = "${project}" AND created >= -${minutes}m ORDER BY created DESC`;
      let seen = 0;
      let nextPageToken: string | undefined;
      for (let page = 0; page < MOST_PAGES; page++) {
        const found = await search(jql, { ...(nextPageToken && { nextPageToken }), startAt: seen });
        const ours = found.issues.find(({ fields }) => fields.description?.includes(mark));
        if (ours) return issueOf(site, ours);
        seen += found.issues.length;
        nextPageToken = found.nextPageToken ?? undefined;
        if (!nextPageToken && seen >= (found.total ?? 0)) return undefined;
      }
      return undefined;
    },
    read,
    async comment(key, text) {
      await talk(Comment, `${root}/issue/${key}/comment`, { method: "POST", body: { body: text } });
    },
    async hasComment(key, mark) {
      const shape = z.object({ comments: z.array(Comment) });
      // The latest come first, and ours is one of them.
      const query = { orderBy: "-created", maxResults: 100 };
      const { body } = await talk(shape, `${root}/issue/${key}/comment`, { query });
      return body.comments.some((each) => each.body.includes(mark));
    },
    keyIn(typed) {
      const text = typed.trim();
      const at = URL.parse(text);
      if (at && at.host !== new URL(url).host) return undefined;
      const number = new RegExp(
        `(?:^|/browse/|selectedIssue=)${project}-(\\d{1,12})(?:$|[/?&#])`,
        "i",
      );
      const found = number.exec(text)?.[1] ?? (at ? undefined : /^(\d{1,12})$/.exec(text)?.[1]);
      return found && `${project.toUpperCase()}-${found}`;
    },
  };
};

const issueOf = (site: string, { key, fields }: z.output<typeof Told>): Issue => {
  const category = fields.status.statusCategory?.key;
  const done = category === "done";
  return {
    key,
    url: `${site}/browse/${key}`,
    title: fields.summary,
    // A resolution first: "Won't Do" is done too, and no fix.
    words: [done && fields.resolution?.name, fields.status.name, category].filter(
      (word) => typeof word === "string" && word !== "",
    ) as string[],
    open: !done,
    version: fields.fixVersions?.map(({ name }) => name).join("、") ?? "",
    changedAt: new Date(fields.statuscategorychangedate ?? fields.updated).toISOString(),
  };
};

const Hook = z.object({
  webhookEvent: z.string(),
  issue: z.object({ key: z.string() }),
});

export const hearJira: Hear = ({ webhookSecret, project }, { headers, raw }) => {
  if (!isSigned(headers["x-hub-signature"], raw, webhookSecret)) return undefined;
  const { data } = Hook.safeParse(jsonIn(raw));
  if (!data?.webhookEvent.startsWith("jira:issue_")) return null;
  return data.issue.key.startsWith(`${project.toUpperCase()}-`) ? data.issue.key : null;
};

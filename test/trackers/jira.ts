import { createHmac } from "node:crypto";
import { standIn, type Call, type Reply } from "./standIn.ts";

type Issue = ReturnType<typeof issue>;
const stamp = () => new Date().toISOString().replace("Z", "+0000");
const issue = (number: number, summary: string, description: string) => ({
  id: String(10_000 + number),
  key: `STAR-${number}`,
  fields: {
    summary,
    description,
    created: stamp(),
    updated: stamp(),
    statuscategorychangedate: stamp(),
    status: { name: "待办", statusCategory: { key: "new" } },
    resolution: null as { name: string } | null,
    fixVersions: [] as { name: string }[],
  },
});

const sorry = (message: string, errors: Record<string, string> = {}) => ({
  errorMessages: message ? [message] : [],
  errors,
});

/** Jira with the project STAR: the Cloud, whose old search is gone, or a Data Center that has no other. */
export const openJira = async ({ cloud = true, pageSize = 100 } = {}) => {
  const issues: Issue[] = [];
  const comments = new Map<string, string[]>();
  const right = cloud
    ? `Basic ${Buffer.from("bot@star.example:right").toString("base64")}`
    : "Bearer right";
  const root = "/rest/api/2";
  const search = ({ query }: Call): Reply => {
    const minutes = Number(/created >= -(\d+)m/.exec(query.get("jql") ?? "")?.[1]);
    const since = Date.now() - minutes * 60_000;
    const all = issues.filter(({ fields }) => Date.parse(fields.created) >= since).toReversed();
    const from = Number(query.get(cloud ? "nextPageToken" : "startAt") ?? 0);
    const found = all.slice(from, from + pageSize);
    const more = from + pageSize < all.length;
    return {
      body: cloud
        ? { issues: found, isLast: !more, ...(more && { nextPageToken: String(from + pageSize) }) }
        : { startAt: from, maxResults: pageSize, total: all.length, issues: found },
    };
  };
  const answer = (call: Call): Reply => {
    const { method, path, headers, body } = call;
    if (headers.authorization !== right)
      return { status: 401, body: sorry("You are not authenticated.") };
    const [thing, key, more] = path.slice(root.length + 1).split("/");
    if (path === `${root}/project/STAR`) return { body: { key: "STAR", name: "星图" } };
    if (thing === "project")
      return { status: 404, body: sorry(`No project could be found with key '${key}'.`) };
    if (path === `${root}/search/jql`)
      return cloud ? search(call) : { status: 404, body: sorry("null for uri") };
    if (path === `${root}/search`)
      return cloud
        ? { status: 410, body: sorry("The requested API has been removed.") }
        : search(call);
    if (path === `${root}/issue` && method === "POST") {
      if (body.fields.issuetype.name !== "Bug")
        return { status: 400, body: sorry("", { issuetype: "Specify a valid issue type" }) };
      const made = issue(issues.length + 1, body.fields.summary, body.fields.description);
      issues.push(made);
      return { status: 201, body: { id: made.id, key: made.key, self: "" } };
    }
    const found = issues.find((each) => each.key === key);
    if (!found)
      return {
        status: 404,
        body: sorry("Issue does not exist or you do not have permission to see it."),
      };
    if (more !== "comment") return { body: found };
    const own = comments.get(found.key) ?? [];
    if (method === "GET")
      return { body: { total: own.length, comments: own.map((text) => ({ body: text })) } };
    comments.set(found.key, [...own, body.body]);
    return { status: 201, body: { id: "1", body: body.body } };
  };
  const server = await standIn(answer);
  return {
    server,
    issues,
    comments,
    add: (summary: string, description = "") => {
      const made = issue(issues.length + 1, summary, description);
      issues.push(made);
      return made;
    },
    done: (key: string, resolution: string, ...versions: string[]) =>
      Object.assign(issues.find((each) => each.key === key)!.fields, {
        status: { name: "完成", statusCategory: { key: "done" } },
        resolution: { name: resolution },
        fixVersions: versions.map((name) => ({ name })),
        statuscategorychangedate: stamp(),
      }),
    hook: (key: string, secret: string) => {
      const text = JSON.stringify({
        timestamp: Date.now(),
        webhookEvent: "jira:issue_updated",
        issue: { id: "1", key },
      });
      const signature = createHmac("sha256", secret).update(text).digest("hex");
      return {
        text,
        headers: {
          "content-type": "application/json",
          "x-atlassian-webhook-identifier": "1",
          "x-hub-signature": `sha256=${signature}`,
        },
      };
    },
  };
};

import { pageOf, standIn, type Call, type Reply } from "./standIn.ts";

type Issue = ReturnType<typeof issue>;
const issue = (
  iid: number,
  title: string,
  description: string,
  base: string,
  project = "star/report",
) => ({
  id: (project === "star/report" ? 9000 : 19_000) + iid,
  iid,
  project_id: 7,
  title,
  description,
  state: "opened",
  created_at: new Date().toISOString(),
  updated_at: new Date().toISOString(),
  closed_at: null as string | null,
  labels: [] as string[],
  milestone: null as { id: number; iid: number; title: string; state: string } | null,
  confidential: true,
  moved_to_id: null as number | null,
  references: { short: `#${iid}`, relative: `#${iid}`, full: `${project}#${iid}` },
  web_url: `${base}/${project}/-/issues/${iid}`,
});

/** GitLab with the project star/report, and star/other beside it, as its REST API v4 answers (docs.gitlab.com/api/issues, /api/notes). */
export const openGitlab = async ({ token = "glpat-right" } = {}) => {
  const issues: Issue[] = [];
  const others: Issue[] = [];
  const moves = new Map<number, string>();
  const notes = new Map<number, string[]>();
  const root = "/api/v4/projects/star%2Freport";
  const answer = ({ method, path, query, headers, body }: Call): Reply => {
    if (headers["private-token"] !== token)
      return { status: 401, body: { message: "401 Unauthorized" } };
    const there = /^\/api\/v4\/projects\/star%2Fother\/issues\/(\d+)$/.exec(path)?.[1];
    const other = others.find(({ iid }) => String(iid) === there);
    if (other) return { body: other };
    if (!path.startsWith(root)) return { status: 404, body: { message: "404 Project Not Found" } };
    const rest = path.slice(root.length);
    const [, , iid, more] = rest.split("/");
    const size = Number(query.get("per_page") ?? 20);
    const page = Number(query.get("page") ?? 1);
    const paged = <T>(all: T[]): Reply => ({
      headers: { "x-next-page": page * size < all.length ? String(page + 1) : "" },
      body: pageOf(all, page, size),
    });
    if (rest === "") return { body: { id: 7, name_with_namespace: "Star / Report" } };
    if (rest === "/issues" && method === "POST") {
      if (!body.title) return { status: 400, body: { message: { title: ["can't be blank"] } } };
      const made = issue(issues.length + 1, body.title, body.description ?? "", server.url);
      issues.push(made);
      return { status: 201, body: made };
    }
    if (rest === "/issues") {
      const after = query.get("created_after") ?? "";
      return paged(issues.filter(({ created_at }) => created_at >= after).toReversed());
    }
    const found = issues.find((each) => String(each.iid) === iid);
    if (!found) return { status: 404, body: { message: "404 Not found" } };
    if (more !== "notes") return { body: found };
    const own = notes.get(found.iid) ?? [];
    if (method === "GET")
      return paged([
        ...(moves.has(found.iid) ? [{ id: 100, system: true, body: moves.get(found.iid) }] : []),
        ...own.toReversed().map((text, id) => ({ id, system: false, body: text })),
      ]);
    notes.set(found.iid, [...own, body.body]);
    return { status: 201, body: { id: own.length + 1, body: body.body } };
  };
  const server = await standIn(answer);
  return {
    server,
    issues,
    notes,
    /** Somebody there adds an issue. */
    add: (title: string, description = "") => {
      const made = issue(issues.length + 1, title, description, server.url);
      issues.push(made);
      return made;
    },
    close: (iid: number, { milestone = "", at = new Date() } = {}) => {
      const found = [...issues, ...others].find((each) => each.iid === iid)!;
      Object.assign(found, {
        state: "closed",
        closed_at: at.toISOString(),
        updated_at: at.toISOString(),
        ...(milestone && { milestone: { id: 1, iid: 1, title: milestone, state: "active" } }),
      });
    },
    /** Somebody there moves it to star/other: what was here is closed, and a new issue goes on. */
    move: (iid: number, { visible = true } = {}) => {
      const found = issues.find((each) => each.iid === iid)!;
      const made = issue(
        others.length + 500,
        found.title,
        found.description,
        server.url,
        "star/other",
      );
      if (visible) others.push(made);
      const now = new Date().toISOString();
      Object.assign(found, {
        state: "closed",
        closed_at: now,
        updated_at: now,
        moved_to_id: made.id,
      });
      moves.set(iid, `moved to other#${made.iid}`);
      return made;
    },
    /** What its webhook says of an issue. */
    hook: (iid: number, project = "star/report") => ({
      object_kind: "issue",
      event_type: "issue",
      project: { id: 7, path_with_namespace: project },
      object_attributes: { id: 9000 + iid, iid, action: "update", state: "opened" },
    }),
  };
};

import { createHmac } from "node:crypto";
import { pageOf, standIn, type Call, type Reply } from "./standIn.ts";

type Issue = ReturnType<typeof issue>;
const issue = (
  number: number,
  title: string,
  body: string,
  base: string,
  repository = "star/report",
) => ({
  id: 5000 + number,
  number,
  title,
  body,
  state: "open",
  state_reason: null as string | null,
  labels: [] as { id: number; name: string }[],
  milestone: null as { number: number; title: string } | null,
  html_url: `${base}/${repository}/issues/${number}`,
  created_at: new Date().toISOString(),
  updated_at: new Date().toISOString(),
  closed_at: null as string | null,
});

/** A GitHub Enterprise Server with star/report, and star/other beside it, as the REST API answers (docs.github.com/rest/issues). */
export const openGithub = async ({ token = "github_pat_right" } = {}) => {
  const issues: Issue[] = [];
  const others: Issue[] = [];
  const moves = new Map<number, number>();
  const comments = new Map<number, string[]>();
  const root = "/api/v3/repos/star/report";
  const answer = ({ method, path, query, headers, body }: Call): Reply => {
    if (headers.authorization !== `Bearer ${token}`)
      return { status: 401, body: { message: "Bad credentials", status: "401" } };
    const there =
      /^\/api\/v3\/(?:repos\/star\/other|repositories\/8)\/issues\/(\d+)(\/comments)?$/.exec(path);
    const other = others.find(({ number }) => String(number) === there?.[1]);
    if (other && !there?.[2]) return { body: other };
    if (other && method === "POST") {
      comments.set(other.number, [...(comments.get(other.number) ?? []), body.body]);
      return { status: 201, body: { id: 1, body: body.body } };
    }
    // GitHub does not say that there is something one may not see.
    if (!path.startsWith(root)) return { status: 404, body: { message: "Not Found" } };
    const rest = path.slice(root.length);
    const [, , number, more] = rest.split("/");
    const size = Number(query.get("per_page") ?? 30);
    const page = Number(query.get("page") ?? 1);
    const paged = <T>(all: T[]): Reply => ({
      headers:
        page * size < all.length
          ? { link: `<${server.url}${path}?page=${page + 1}>; rel="next"` }
          : {},
      body: pageOf(all, page, size),
    });
    if (rest === "") return { body: { full_name: "star/report", has_issues: true } };
    if (rest === "/issues" && method === "POST") {
      if (!body.title)
        return {
          status: 422,
          body: {
            message: "Validation Failed",
            errors: [{ resource: "Issue", field: "title", code: "missing_field" }],
          },
        };
      const made = issue(issues.length + 1, body.title, body.body ?? "", server.url);
      issues.push(made);
      return { status: 201, body: made };
    }
    if (rest === "/issues") {
      const since = query.get("since") ?? "";
      return paged(issues.filter(({ updated_at }) => updated_at >= since).toReversed());
    }
    const moved = moves.get(Number(number));
    if (moved) {
      const url = `${server.url}/api/v3/repositories/8/issues/${moved}${more ? `/${more}` : ""}`;
      return {
        status: 301,
        headers: { location: url },
        body: { message: "Moved Permanently", url },
      };
    }
    const found = issues.find((each) => String(each.number) === number);
    if (!found) return { status: 404, body: { message: "Not Found" } };
    if (more !== "comments") return { body: found };
    const own = comments.get(found.number) ?? [];
    if (method === "GET") return paged(own.map((text, id) => ({ id, body: text })));
    comments.set(found.number, [...own, body.body]);
    return { status: 201, body: { id: own.length + 1, body: body.body } };
  };
  const server = await standIn(answer);
  return {
    server,
    issues,
    comments,
    add: (title: string, body = "") => {
      const made = issue(issues.length + 1, title, body, server.url);
      issues.push(made);
      return made;
    },
    /** Somebody there transfers it to star/other. */
    move: (number: number, { visible = true } = {}) => {
      const { title, body } = issues.find((each) => each.number === number)!;
      const made = issue(others.length + 500, title, body, server.url, "star/other");
      if (visible) others.push(made);
      moves.set(number, made.number);
      return made;
    },
    /** Somebody there closes it, here or where it was moved to. */
    close: (number: number, reason = "completed", milestone = "") =>
      Object.assign(
        [...issues, ...others].find((each) => each.number === number)!,
        {
          state: "closed",
          state_reason: reason,
          closed_at: new Date().toISOString(),
          ...(milestone && { milestone: { number: 1, title: milestone } }),
        },
      ),
    /** Its webhook: the bytes and the headers. */
    hook: (number: number, secret: string, repository = "star/report") => {
      const text = JSON.stringify({
        action: "closed",
        issue: { number, state: "closed" },
        repository: { full_name: repository },
      });
      return {
        text,
        headers: {
          "content-type": "application/json",
          "x-github-event": "issues",
          "x-github-delivery": "72d3162e-cc78-11e3-81ab-4c9367dc0958",
          "x-hub-signature-256": `sha256=${createHmac("sha256", secret).update(text).digest("hex")}`,
        },
      };
    },
  };
};

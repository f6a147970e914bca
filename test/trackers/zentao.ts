import { pageOf, standIn, type Call, type Reply } from "./standIn.ts";

type Bug = ReturnType<typeof bug>;
const bug = (id: number, title: string, steps: string) => ({
  id,
  product: 3,
  title,
  steps,
  status: "active",
  confirmed: "0",
  resolution: "",
  resolvedBuild: "" as string | { id: string; title: string },
  openedDate: new Date().toISOString(),
  resolvedDate: "" as string,
  closedDate: "",
  lastEditedDate: "",
});
const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/**
 * ZenTao with product 3, as its RESTful API v1 answers (zentao.net/book/api): a session by account and password,
 * mistakes as 400, and, where `takesSteps` is false, a creation that forgets the steps.
 */
export const openZentao = async ({ takesSteps = true } = {}) => {
  const bugs: Bug[] = [];
  let session = "";
  const answer = ({ method, path, query, headers, body }: Call): Reply => {
    const rest = path.replace("/api.php/v1", "");
    if (rest === "/tokens") {
      if (body.account !== "desk" || body.password !== "right")
        return { status: 400, body: { error: "登录失败，请检查您的用户名或密码是否填写正确。" } };
      session = `session-${Date.now()}`;
      return { status: 201, body: { token: session } };
    }
    if (!session || headers["token"] !== session)
      return { status: 401, body: { error: "Unauthorized" } };
    if (rest === "/products/3") return { body: { id: 3, name: "星图报表" } };
    if (rest === "/products/3/bugs" && method === "POST") {
      if (!body.openedBuild) return { status: 400, body: { error: "『影响版本』不能为空。" } };
      const made = bug(bugs.length + 1, escaped(body.title), takesSteps ? body.steps : "");
      bugs.push(made);
      return { body: made };
    }
    if (rest === "/products/3/bugs") {
      const [page, limit] = [Number(query.get("page") ?? 1), Number(query.get("limit") ?? 20)];
      const all = bugs
        .filter(({ status }) => query.get("status") === "all" || status !== "closed")
        .toReversed()
        .map((each) => ({ ...each, status: { code: each.status, name: each.status } }));
      return { body: { page, total: all.length, limit, bugs: pageOf(all, page, limit) } };
    }
    const found = bugs.find(({ id }) => rest === `/bugs/${id}`);
    if (!found) return { status: 404, body: { error: "404 Not found" } };
    if (method === "PUT") Object.assign(found, body);
    return { body: found };
  };
  const server = await standIn(answer);
  return {
    server,
    bugs,
    /** Its session runs out. */
    forget: () => {
      session = "";
    },
    add: (title: string, steps = "") => {
      const made = bug(bugs.length + 1, title, steps);
      bugs.push(made);
      return made;
    },
    resolve: (id: number, resolution: string, build = "") =>
      Object.assign(
        bugs.find((each) => each.id === id)!,
        {
          status: "resolved",
          resolution,
          resolvedBuild: build === "" ? "" : { id: "9", title: build },
          resolvedDate: new Date().toISOString(),
        },
      ),
  };
};

import { z } from "zod";
import { MOST_PAGES, type Client, type Connection, type Issue } from "./client.ts";
import { numberIn } from "./numberIn.ts";
import { talkTo, type Talk } from "./talk.ts";
import { Trouble } from "./trouble.ts";

/** ZenTao writes numbers as texts as often as not. */
const number = z.coerce.number().pipe(z.int());
const word = z.union([z.string(), z.object({ code: z.string() }).transform(({ code }) => code)]);
const moment = z.string().nullish();

const Told = z.object({
  id: number,
  title: z.string(),
  steps: z.string().nullish(),
  status: word,
  confirmed: z.coerce.number().catch(0),
  resolution: z.string().nullish(),
  resolvedBuild: z
    .union([z.object({ title: z.string().nullish() }).transform(({ title }) => title), z.string()])
    .nullish()
    .catch(""),
  openedDate: moment,
  resolvedDate: moment,
  closedDate: moment,
  lastEditedDate: moment,
});
type Told = z.output<typeof Told>;

/** ZenTao's RESTful API v1 with the account of a colleague; it knows no comments, so they are added to the steps. */
export const zentao = (connection: Connection): Client => {
  const { url, project } = connection;
  const site = url.replace(/\/+$/, "");
  const talk = signedIn(connection);
  const read = async (key: string) => (await talk(Told, `/bugs/${key}`)).body;
  const write = (key: string, steps: string) =>
    talk(z.object({}), `/bugs/${key}`, { method: "PUT", body: { steps } });

  return {
    async check() {
      const { body } = await talk(
        z.object({ name: z.string() }),
        `/products/${encodeURIComponent(project)}`,
      );
      return body.name;
    },
    async create({ title, text, severity }) {
      const steps = htmlOf(text);
      const body = {
        title,
        steps,
        severity: Number(severity.slice(1)),
        pri: Number(severity.slice(1)),
        type: "codeerror",
        openedBuild: ["trunk"],
      };
      const path = `/products/${encodeURIComponent(project)}/bugs`;
      const made = (await talk(Told, path, { method: "POST", body })).body;
      // Some of its versions take no steps from whoever creates a bug.
      if (!made.steps) await write(String(made.id), steps);
      return issueOf(site, made);
    },
    // By its title, which begins with the number of our defect: the steps may not have arrived.
    async find({ title }) {
      for (let page = 1; page <= MOST_PAGES; page++) {
        const shape = z.object({ total: number, limit: number, bugs: z.array(Told) });
        const query = { status: "all", order: "id_desc", limit: 100, page };
        const path = `/products/${encodeURIComponent(project)}/bugs`;
        const { body } = await talk(shape, path, { query });
        const ours = body.bugs.find((bug) => plain(bug.title) === title);
        if (ours) return issueOf(site, ours);
        if (page * body.limit >= body.total) return undefined;
      }
      return undefined;
    },
    read: async (key) => issueOf(site, await read(key)),
    async comment(key, text) {
      const { steps } = await read(key);
      await write(key, `${steps ?? ""}<hr />${htmlOf(text)}`);
    },
    hasComment: async (key, mark) => (await read(key)).steps?.includes(mark) ?? false,
    keyIn: (typed) => numberIn(typed, url, /bug-view-(\d+)(?:\.html)?$/) ?? inQuery(typed, site),
  };
};

/** Signs in when a call is the first, and once more where its session has run out. */
const signedIn = ({ url, inside, user, token: password }: Connection): Talk => {
  const talk = talkTo(`${url.replace(/\/+$/, "")}/api.php/v1`, {
    inside,
    headers: {},
    secrets: [password],
  });
  let session: string | undefined;
  const signIn = async () => {
    try {
      const body = { account: user, password };
      const shape = z.object({ token: z.string().min(1) });
      return (await talk(shape, "/tokens", { method: "POST", body })).body.token;
    } catch (error) {
      // A wrong password is a 400 there, as everything else it does not like.
      if (error instanceof Trouble && error.code === "refused")
        throw new Trouble("token", error.detail, { cause: error });
      throw error;
    }
  };
  return async (shape, path, ask) => {
    const kept = session;
    const token = (session ??= await signIn());
    try {
      return await talk(shape, path, { ...ask, headers: { token } });
    } catch (error) {
      if (!kept || !(error instanceof Trouble) || error.code !== "token") throw error;
      session = await signIn();
      return talk(shape, path, { ...ask, headers: { token: session } });
    }
  };
};

const issueOf = (site: string, bug: Told): Issue => {
  const open = bug.status !== "resolved" && bug.status !== "closed";
  const confirmed = bug.status === "confirmed" || bug.confirmed === 1;
  return {
    key: String(bug.id),
    url: `${site}/index.php?m=bug&f=view&bugID=${bug.id}`,
    title: plain(bug.title),
    words: [
      ...(open ? [confirmed ? "confirmed" : ""] : [bug.resolution ?? ""]),
      bug.status === "confirmed" ? "active" : bug.status,
    ].filter(Boolean),
    open,
    // "trunk" is where they work, and nobody's version.
    version: bug.resolvedBuild && bug.resolvedBuild !== "trunk" ? bug.resolvedBuild : "",
    changedAt: momentOf(bug),
  };
};

const momentOf = ({
  status,
  resolvedDate,
  closedDate,
  lastEditedDate,
  openedDate,
}: Told): string => {
  const said =
    (status === "closed" && closedDate) ||
    (status !== "active" && resolvedDate) ||
    lastEditedDate ||
    openedDate ||
    "";
  const at = Date.parse(said);
  return new Date(at > 0 ? at : Date.now()).toISOString();
};

const inQuery = (typed: string, site: string): string | undefined => {
  const at = URL.parse(typed.trim());
  if (!at || at.host !== new URL(site).host) return undefined;
  const id = at.searchParams.get("bugID") ?? "";
  return /^\d{1,12}$/.test(id) ? id : undefined;
};

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** Its steps are HTML, its titles come back as if they were. */
const htmlOf = (text: string): string =>
  `<p>${text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign).replaceAll("\n", "<br />")}</p>`;
const plain = (html: string): string =>
  html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#039;", "'")
    .replaceAll("&amp;", "&");

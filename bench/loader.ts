import { randomUUID } from "node:crypto";
import { Agent, request as send } from "node:http";
import pg from "pg";
import { repeat, type Figures } from "./figures.ts";

export type Call = { method: "GET" | "POST"; path: string; cookie: string; body?: string };
type Times = { lanes: number; seconds: number; warmUp: number };
export type Work = Times &
  (
    | { kind: "http"; url: string; calls: Call[] }
    | { kind: "sql"; url: string; values: Requester[] }
  );
/** What a request needs that is already in the database. */
export type Requester = {
  personId: string;
  bindingId: string;
  companyId: string;
  companyName: string;
  projectId: string;
  projectName: string;
  productId: string;
  text: string;
};

/** The second process: does what it is told, and answers how it went. */
const work = (job: Work): Promise<Figures> => (job.kind === "http" ? overHttp(job) : inSql(job));

const overHttp = (job: Extract<Work, { kind: "http" }>): Promise<Figures> => {
  const agent = new Agent({ keepAlive: true, maxSockets: job.lanes });
  let next = 0;
  return repeat(job, () => call(agent, job.url, job.calls[next++ % job.calls.length]!)).finally(
    () => agent.destroy(),
  );
};

const call = (agent: Agent, url: string, { method, path, cookie, body }: Call): Promise<boolean> =>
  new Promise((done) => {
    const words = body?.replaceAll("{id}", () => randomUUID());
    const headers = {
      cookie,
      "channeldesk-app": cookie.startsWith("desk") ? "desk" : "portal",
      ...(words && {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(words),
      }),
    };
    const asked = send(`${url}/api/v1${path}`, { agent, method, headers }, (answer) => {
      answer.resume().once("end", () => done((answer.statusCode ?? 500) < 300));
    });
    asked.once("error", () => done(false));
    asked.end(words);
  });

/** The same request as bare SQL: three rows in one transaction, sent as people send SQL, one statement at a time. */
const inSql = async (job: Extract<Work, { kind: "sql" }>): Promise<Figures> => {
  const clients = Array.from(
    { length: job.lanes },
    () => new pg.Client({ connectionString: job.url }),
  );
  await Promise.all(clients.map((client) => client.connect()));
  let next = 0;
  try {
    return await repeat(job, (lane) =>
      insert(clients[lane]!, job.values[next++ % job.values.length]!),
    );
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
};

const insert = async (client: pg.Client, given: Requester): Promise<boolean> => {
  const [id, messageId] = [randomUUID(), randomUUID()];
  const { personId, bindingId, companyId, companyName, projectId, projectName, productId, text } =
    given;
  await client.query("begin");
  await client.query(
    `insert into tickets (id, submission_id, type, flow, state, turn, open, channel, severity, title, requester_id,
      binding_id, company_id, company_name, project_id, project_name, product_id, version, reach, fields)
    values ($1, $2, 'usage', 'request', 'open', 'us', true, 'portal', 'S3', '导出 Excel 时提示超时', $3, $4, $5, $6, $7, $8,
      $9, '11.2', $10, '{}')
    returning number`,
    [
      id,
      randomUUID(),
      personId,
      bindingId,
      companyId,
      companyName,
      projectId,
      projectName,
      productId,
      '{"name":"","phone":"13800000000","email":""}',
    ],
  );
  await client.query(
    `insert into messages (id, ticket_id, author_id, side, kind, channel, text)
    values ($1, $2, $3, 'customer', 'reply', 'portal', $4)`,
    [messageId, id, personId, text],
  );
  await client.query(
    `insert into events (name, actor_id, ticket_id, public, data) values ('ticket.opened', $1, $2, true, $3)`,
    [personId, id, '{"type":"usage","channel":"portal"}'],
  );
  await client.query("commit");
  return true;
};

process.once("message", (job: Work) => {
  void work(job).then((figures) => process.send!(figures, () => process.disconnect()));
});

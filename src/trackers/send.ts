import { inTransaction } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { publish } from "../lib/publish.ts";
import { system } from "../people/index.ts";
import type { Client, Connection, Issue } from "./clients/client.ts";
import { meaningOf, nameOf } from "./connections.ts";
import { refOf } from "./ref.ts";
import { readsAgain } from "./rule.ts";
import { keepRead, keepSent, type Letter } from "./store.ts";

/** What came to be there a little before the first attempt may be ours: two clocks never agree. */
const CLOCKS_DIFFER = 6 * 3600_000;

/** Sends one letter, once: where an earlier attempt may have arrived without our hearing of it, it is looked for first. */
export const sendLetter = async (
  { db }: House,
  connection: Connection,
  client: Client,
  letter: Letter,
): Promise<void> => {
  const { kind, key } = letter;
  if (kind === "comment") {
    if (key) await say(client, key, letter);
    return void (await keepSent(db, letter));
  }
  const issue = await bring(client, letter);
  await inTransaction(db, async (db) => {
    await keepSent(db, letter);
    const { words, open } = issue;
    const again = readsAgain({ told: connection.webhookSecret !== "", open, over: false });
    await keepRead(db, { id: letter.issueId }, issue, {
      meant: meaningOf(connection, words),
      again,
    });
    await publish(db, system, "defect.issue-created", {
      aboutId: letter.defectId,
      data: {
        number: letter.number,
        tracker: nameOf(connection),
        issue: refOf(connection, issue.key),
      },
    });
  });
};

const isSecondTry = ({ tries }: Letter): boolean => tries > 1;

const bring = async (client: Client, letter: Letter): Promise<Issue> => {
  const { title, text, severity, mark, begunAt } = letter;
  const draft = { title, text, severity };
  const since = new Date(Date.parse(begunAt ?? new Date().toISOString()) - CLOCKS_DIFFER);
  const found = isSecondTry(letter) ? await client.find(draft, mark, since) : undefined;
  return found ?? client.create(draft);
};

const say = async (client: Client, key: string, letter: Letter): Promise<void> => {
  if (isSecondTry(letter) && (await client.hasComment(key, letter.mark))) return;
  await client.comment(key, letter.text);
};

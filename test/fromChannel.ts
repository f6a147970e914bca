import { flows } from "../src/flows/index.ts";
import { run, sql, type Db } from "../src/lib/db.ts";
import type { Person } from "./desk.ts";
import { submission } from "./submission.ts";

/** What a channel begins, until there are channels: a request of a type that no form offers. */
export const fromChannel = async (
  db: Db,
  person: Person,
  type: "chat" | "inquiry",
  more: object = {},
): Promise<number> => {
  const { body } = await person.post("/tickets", submission(more));
  const { start, states } = flows[type]!;
  await run(
    db,
    sql`
      update tickets
      set type = ${type}, flow = ${type}, state = ${start}, turn = ${states[start]!.turn}
      where number = ${body.number}`,
  );
  return body.number;
};

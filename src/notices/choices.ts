import type { z } from "zod";
import { inTransaction, run, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { Refusal } from "../lib/refusal.ts";
import type { Actor, Contact, Staff } from "../people/index.ts";
import { setting } from "../settings/index.ts";
import { isMust, kinds, kindsFor, type Kind, type Pace } from "./kinds.ts";
import type { Choices, MyChoices } from "./schema.ts";
import { paceOf, readersOf, type Reader } from "./wishes.ts";

/** What a person is told of, how fast he wants to hear of it, and when not. */
export const showChoices = async (
  house: House,
  actor: Staff | Contact,
): Promise<z.input<typeof Choices>> => {
  const { db } = house;
  const [reader] = (await readersOf(db, [actor.id])) as [Reader];
  const { gatherAt, quiet } = setting(house, "notices");
  return {
    items: kindsFor(actor).map((kind) => {
      const { usual, paces } = kinds[kind];
      return { kind, usual, paces: [...paces], pace: paceOf(reader, kind), must: isMust(kind) };
    }),
    quiet: reader.quiet,
    usualQuiet: actor.kind === "contact" && quiet.on ? { from: quiet.from, to: quiet.to } : null,
    gatherAt,
    address: reader.address,
  };
};

/** Keeps what differs from the usual; the rest follows the product when that changes. */
export const keepChoices = async (
  db: Db,
  actor: Staff | Contact,
  { paces, quiet }: z.output<typeof MyChoices>,
): Promise<void> => {
  const known = kindsFor(actor);
  await inTransaction(db, async (db) => {
    for (const [name, pace] of Object.entries(paces)) {
      const kind = known.find((kind) => kind === name);
      if (!kind || !kinds[kind].paces.includes(pace))
        throw new Refusal(422, "notices.no-choice", {}, { [`paces.${name}`]: "notices.no-choice" });
      await keepPace(db, actor, kind, pace);
    }
    if (quiet) await keepQuiet(db, actor, quiet);
  });
};

const keepPace = (db: Db, { id }: Actor, kind: Kind, pace: Pace) =>
  pace === kinds[kind].usual
    ? run(db, sql`delete from notice_paces where person_id = ${id} and kind = ${kind}`)
    : run(
        db,
        sql`
          insert into notice_paces (person_id, kind, pace)
          values (${id}, ${kind}, ${pace})
          on conflict (person_id, kind) do update set pace = excluded.pace`,
      );

type NewQuiet = NonNullable<z.output<typeof MyChoices>["quiet"]>;

const keepQuiet = (db: Db, { id }: Actor, { mode, from, to }: NewQuiet) =>
  mode === "usual"
    ? run(db, sql`delete from quiet_hours where person_id = ${id}`)
    : run(
        db,
        sql`
          insert into quiet_hours (person_id, mode, quiet_from, quiet_to)
          values (${id}, ${mode}, ${from}, ${to})
          on conflict (person_id) do update
          set mode = excluded.mode, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to`,
      );

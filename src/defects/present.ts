import type { z } from "zod";
import { maybe, rows, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { notFound } from "../lib/refusal.ts";
import type { Language } from "../lib/text.ts";
import { defectFlow, hatsOf, inLanguage, movesOpen, stateOf, stepsAt } from "../flows/index.ts";
import type { Staff } from "../people/index.ts";
import { moveView, seenBy } from "../tickets/index.ts";
import { knowTypes, processOf } from "../types/index.ts";
import { alikeByTrace } from "./alike.ts";
import { filesOfDefect } from "./files.ts";
import { historyOfDefect } from "./history.ts";
import { rowColumns, rowJoins, rowView, type Row } from "./list.ts";
import type { DefectView } from "./schema.ts";

type Full = Row & {
  environment: string;
  steps: string;
  result: string;
  trace: string;
  reproduced: "yes" | "partly" | "no";
  fingerprint: string | null;
  build: string;
  release: string;
  publicNote: string;
  publicNoteEn: string;
};

/** One defect as this colleague sees it; of its requests those that he sees anyway. */
export const presentDefect = async (
  house: House,
  db: Db,
  actor: Staff,
  number: number,
  language: Language,
): Promise<z.input<typeof DefectView>> => {
  const defect = await maybe<Full>(
    db,
    sql`
      select ${rowColumns}, d.environment, d.steps, d.result, d.trace, d.reproduced, d.fingerprint, d.build, d.release,
        d.public_note, d.public_note_en
      from defects d
      ${rowJoins}
      where d.number = ${number}`,
  );
  if (!defect) return notFound("defect");
  const may = (permission: Parameters<typeof actor.permissions.has>[0]) =>
    actor.permissions.has(permission);
  return {
    ...rowView(house, defect, language),
    steps: stepsAt(defectFlow, defect.state).map(({ label, at }) => ({
      label: inLanguage(label, language),
      at,
    })),
    environment: defect.environment,
    howTo: defect.steps,
    result: defect.result,
    trace: defect.trace,
    files: await filesOfDefect(db, defect.id),
    reproduced: defect.reproduced,
    build: defect.build,
    release: defect.release,
    publicNote: defect.publicNote,
    publicNoteEn: defect.publicNoteEn,
    moves: movesOpen(defectFlow, defect.state, hatsOf(actor)).map(([name, move]) =>
      moveView(name, move, language, defect),
    ),
    abilities: {
      write: may("defects.write"),
      date: may("defects.date") && stateOf(defectFlow, defect.state).turn === "us",
      link: may("defects.link"),
    },
    reported: await reportedIn(db, actor, defect, language),
    alike: await alikeByTrace(db, defect.fingerprint, defect.number),
    history: await historyOfDefect(db, defect.id, language),
  };
};

const reportedIn = async (db: Db, actor: Staff, { id }: Full, language: Language) => {
  const found = await rows<Reported>(
    db,
    sql`
      select t.number, t.title, t.flow, t.type_version, t.state
      from defect_tickets l
      join tickets t on t.id = l.ticket_id
      where l.defect_id = ${id} and ${seenBy(actor)}
      order by t.number`,
  );
  await knowTypes(db, found);
  return found.map(({ number, title, state, ...kept }) => ({
    number,
    title,
    state: inLanguage(stateOf(processOf(kept), state).label, language),
  }));
};

type Reported = {
  number: number;
  title: string;
  flow: string;
  typeVersion: string | null;
  state: string;
};

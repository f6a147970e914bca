import { maybe, rows, sql } from "../lib/db.ts";
import type { Event } from "../lib/events.ts";
import type { House } from "../lib/house.ts";
import { permissionsOfStaff, roleNames, type Permission, type Role } from "../people/index.ts";
import { ring } from "./bell.ts";

/** Who has the request. */
const assigneeOf = async ({ db }: House, { ticketId }: Event): Promise<string[]> => {
  const found = await maybe<{ assigneeId: string | null }>(
    db,
    sql`select t.assignee_id from tickets t where t.id = ${ticketId}`,
  );
  return found?.assigneeId ? [found.assigneeId] : [];
};

/** Who leads the team that has the request, or all who lead where no team has it, or it is not about a request. */
const leadsOf = async ({ db }: House, { ticketId }: Event): Promise<string[]> => {
  const found = await rows<{ personId: string }>(
    db,
    sql`
      select s.person_id
      from staff s
      join people p on p.id = s.person_id and p.ended_at is null
      left join tickets t on t.id = ${ticketId}
      where 'lead' = any(s.roles) and (
        t.team_id is null
        or exists (select from team_members m where m.team_id = t.team_id and m.person_id = s.person_id)
      )`,
  );
  return found.map(({ personId }) => personId);
};

const ids = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === "string" ? [value] : [];

/** The bell of whoever a request was given to. */
export const ringNewAssignee = (house: House, event: Event) =>
  ring(house, event, "assigned", ids(event.data["to"]));
/** The bell of those who were mentioned in a note. */
export const ringMentioned = (house: House, event: Event) =>
  ring(house, event, "mentioned", ids(event.data["mentions"]));
/** The bell of whoever has the request, when its customer writes. */
export const ringAnswered = async (house: House, event: Event) =>
  ring(house, event, "answered", await assigneeOf(house, event));
/** Haste is asked for: whoever has it hears, and whoever leads (X-T03). */
export const ringUrged = async (house: House, event: Event) =>
  ring(house, event, "urged", [
    ...(await assigneeOf(house, event)),
    ...(await leadsOf(house, event)),
  ]);
/** The customer pressed a button: confirmed, not solved, withdrawn. */
export const ringMoved = async (house: House, event: Event) =>
  ring(house, event, "moved", await assigneeOf(house, event));
/** A promise runs out: whoever has the request hears, then who leads, then who answers for the whole (flows.md §0.2). */
export const ringWarned = async (house: House, event: Event) => {
  const owner = await assigneeOf(house, event);
  const leads = await leadsOf(house, event);
  const { whom } = event.data;
  const hearing =
    whom === "owner" && owner.length > 0
      ? owner
      : whom === "manager"
        ? [...leads, ...(await whoMay(house, "tickets.override"))]
        : [...owner, ...leads];
  await ring(house, event, `clock-${String(event.data["percent"])}`, [...new Set(hearing)]);
};
/** A fix was put off a second time: whoever leads hears (R66). */
export const ringPutOff = async (house: House, event: Event) =>
  ring(house, event, "put-off", await leadsOf(house, event));
export const ringRated = async (house: House, event: Event) =>
  ring(house, event, "rated", await assigneeOf(house, event));
/** A claim waits too long to be verified: whoever leads hears (VF, R17). */
export const ringOverdue = async (house: House, event: Event) =>
  ring(house, event, "overdue", await leadsOf(house, event));

const withRole = async ({ db }: House, role: Role): Promise<string[]> => {
  const found = await rows<{ personId: string }>(
    db,
    sql`select s.person_id from staff s where ${role} = any(s.roles)`,
  );
  return found.map(({ personId }) => personId);
};
const ownerOf = async (house: House, { aboutId }: Event): Promise<string[]> => {
  const found = await maybe<{ ownerId: string | null }>(
    house.db,
    sql`select owner_id from defects where id = ${aboutId}`,
  );
  return found?.ownerId ? [found.ownerId] : withRole(house, "rd");
};
/** A bug was reported to R&D (DEF-T01). */
export const ringDefect = async (house: House, event: Event) =>
  ring(house, event, "defect-new", await withRole(house, "rd"));
/** A defect comes back to whoever works on it, or goes on to quality assurance; support hears in its requests. */
export const ringDefectMoved = async (house: House, event: Event) => {
  switch (event.data["move"]) {
    case "answer":
      return ring(house, event, "defect-answered", await ownerOf(house, event));
    case "failed_test":
      return ring(house, event, "defect-failed", await ownerOf(house, event));
    case "fixed":
      return ring(house, event, "defect-fixed", await withRole(house, "qa"));
    case "still_fails":
    case "reopen":
      return ring(house, event, "defect-back", [
        ...(await ownerOf(house, event)),
        ...(await leadsOf(house, event)),
      ]);
  }
};

/** All who may do something. */
const whoMay = async ({ db }: House, permission: Permission): Promise<string[]> => {
  const holding = roleNames.filter((role) => permissionsOfStaff([role]).has(permission));
  const found = await rows<{ personId: string }>(
    db,
    sql`select s.person_id from staff s where s.roles && ${holding}::text[]`,
  );
  return found.map(({ personId }) => personId);
};
/** A person asks that what is kept of him be deleted: whoever may do that hears. */
export const ringErasure = async (house: House, event: Event) =>
  ring(house, event, "erasure", await whoMay(house, "contacts.end"));
/** Two contacts may be one person: whoever may merge them hears (R12). */
export const ringSamePerson = async (house: House, event: Event) =>
  ring(house, event, "same-person", await whoMay(house, "contacts.merge"));

import { maybe, sql } from "../lib/db.ts";
import type { Event } from "../lib/events.ts";
import type { House } from "../lib/house.ts";
import { ring } from "./bell.ts";

/** Who has the request, and who leads where nobody has it. */
const assigneeOf = async ({ db }: House, { ticketId }: Event): Promise<string[]> => {
  const found = await maybe<{ assigneeId: string | null }>(
    db,
    sql`select t.assignee_id from tickets t where t.id = ${ticketId}`,
  );
  return found?.assigneeId ? [found.assigneeId] : [];
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
export const ringUrged = async (house: House, event: Event) =>
  ring(house, event, "urged", await assigneeOf(house, event));
export const ringRated = async (house: House, event: Event) =>
  ring(house, event, "rated", await assigneeOf(house, event));

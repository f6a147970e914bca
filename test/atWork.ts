import { expect } from "vitest";
import type { Desk } from "./desk.ts";

/** Days from today as the calendar names them. */
export const day = (n: number): string =>
  new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);

/** A team, or everybody, that is at work whatever day and hour it is when this is tried. */
export const alwaysAtWork = async ({ as }: Desk, teamId: string | null): Promise<void> => {
  const spans = [{ from: "00:00", to: "24:00" }];
  const hours = await as.admin.put(`/calendar/hours/${teamId ?? "everybody"}`, { spans });
  expect(hours.status, JSON.stringify(hours.body)).toBe(204);
  const worked = { from: day(-1), to: day(1), kind: "work", label: "值班", teamId };
  expect((await as.admin.post("/calendar/company-days", worked)).status).toBe(200);
};

import { z } from "zod";

/** By which rule releases leave, and bugs ride with them (R63, R64). */
export const train = () =>
  z.strictObject({
    /** The weekday they leave on; 5 is Friday. */
    weekday: z.int().min(1).max(5).default(5),
    /** So many working days before it leaves, a train takes nothing more. */
    lead: z.int().min(0).max(10).default(2),
    /** The time of day until which it does. */
    close: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .default("18:00"),
    /** Where that day is a holiday: the next working day, the one before, or no train. */
    policy: z.enum(["postpone", "previous", "skip"]).default("postpone"),
    /** A moved train with fewer working days to the next one is left out. */
    minGap: z.int().min(0).max(10).default(2),
    /** Whether a moved train may leave on a weekend that is worked in return for a holiday. */
    makeupWeekends: z.boolean().default(true),
    /** The moment that decides by which train a bug is fixed. */
    basis: z.enum(["customer_reported", "rd_reported", "rd_accepted"]).default("rd_reported"),
    /** The team whose days off count for trains; everybody's where none is named. */
    team: z.uuid().nullable().default(null),
    /** From this date on the desk asks for next year's days off. */
    alarmFrom: z
      .string()
      .regex(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/)
      .default("11-15"),
  });

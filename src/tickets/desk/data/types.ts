import type { z } from "zod";
import type * as s from "../../schema.ts";

export type Row = z.output<typeof s.TicketRow>;
export type Ticket = z.output<typeof s.TicketView>;
export type Message = z.output<typeof s.MessageView>;
export type Move = z.output<typeof s.MoveView>;
export type Ask = Move["asks"][number];
export type Answers = Record<string, string>;
export type View = z.output<typeof s.View>;
export type Type = z.output<typeof s.TypeView>;
export type File = s.MessageFile;
export type Severity = Row["severity"];
export type Kind = Message["kind"];
export type Clock = z.output<typeof s.ClockView>;

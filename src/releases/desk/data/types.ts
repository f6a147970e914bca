import type { z } from "zod";
import type { CalendarDay } from "../../../calendar/schema.ts";
import type { ReleaseView, TrainRow } from "../../schema.ts";

export type Day = z.output<typeof CalendarDay>;
export type Train = z.output<typeof TrainRow>;
export type Release = z.output<typeof ReleaseView>;
export type Move = Release["moves"][number];

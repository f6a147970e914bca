import type { z } from "zod";
import type { DefectOfTicket, DefectRow, DefectView, Preview } from "../schema.ts";

export type Row = z.output<typeof DefectRow>;
export type Defect = z.output<typeof DefectView>;
export type Report = z.output<typeof Preview>;
export type Move = Defect["moves"][number];
export type OfTicket = z.output<typeof DefectOfTicket>;

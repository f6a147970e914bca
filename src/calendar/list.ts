import type { z } from "zod";
import { rows, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import type { Language } from "../lib/text.ts";
import { setting } from "../settings/index.ts";
import { holidaysInWords } from "./compare.ts";
import { coveredUntil, missingYear } from "./coverage.ts";
import { calendarOf, today } from "./now.ts";
import type { YearRow, Years } from "./schema.ts";
import type { Holiday } from "./years.ts";

type Row = z.input<typeof YearRow>;

/** Every year: proposed and past ones as they were written down, and what counts where none was imported. */
export const listYears = async (
  db: Db,
  house: House,
  language: Language,
): Promise<z.input<typeof Years>> => {
  const { years } = calendarOf(house);
  const written = await rows<Omit<Row, "holidays"> & { id: string; holidays: Holiday[] }>(
    db,
    sql`
      select y.id, y.year, y.state, y.notice, y.holidays, y.proposed_at, y.decided_at, y.reason,
        json_build_object('id', p.id, 'name', p.name) as proposed_by,
        case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end as decided_by
      from calendar_years y
      join people p on p.id = y.proposed_by
      left join people d on d.id = y.decided_by
      order by y.id desc`,
  );
  const imported = new Set(
    written.filter(({ state }) => state === "confirmed").map((each) => each.year),
  );
  const brought = Object.entries(years)
    .filter(([year]) => !imported.has(Number(year)))
    .map(([year, { holidays, notice, provisional }]): Row => ({
      ...nobody,
      year: Number(year),
      state: provisional ? "projected" : "confirmed",
      notice: notice ?? null,
      holidays: holidaysInWords(language, holidays),
    }));
  const items = [
    ...written.map((row): Row => ({ ...row, holidays: holidaysInWords(language, row.holidays) })),
    ...brought,
  ];
  return {
    coveredUntil: coveredUntil(years, today()),
    missing: missingYear(years, today(), setting(house, "train").alarmFrom) ?? null,
    items: items.toSorted((a, b) => b.year - a.year),
    next: null,
  };
};

const nobody = {
  id: null,
  proposedBy: null,
  proposedAt: null,
  decidedBy: null,
  decidedAt: null,
  reason: null,
};

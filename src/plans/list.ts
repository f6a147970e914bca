import type { z } from "zod";
import { rows, sql, type Db } from "../lib/db.ts";
import type { Language } from "../lib/text.ts";
import { clocks, inLanguage, promises, type PromisedClock } from "../flows/index.ts";
import type { PlanRow, Plans } from "./schema.ts";
import type { Promises } from "./terms.ts";

type Row = Pick<z.output<typeof PlanRow>, "id" | "name" | "standard" | "contracts"> & {
  promises: Promises;
};

/** The standard plan first; with what contracts name and nobody wrote down. */
export const listPlans = async (db: Db, language: Language): Promise<z.input<typeof Plans>> => {
  const [plans, unknown] = await Promise.all([
    rows<Row>(
      db,
      sql`
        select p.id, p.name, p.standard, p.promises,
          (select count(*)::int from contracts k where lower(k.plan) = lower(p.name)) as contracts
        from plans p
        order by p.standard desc, p.name`,
    ),
    rows<{ name: string; contracts: number }>(
      db,
      sql`
        select k.plan as name, count(*)::int as contracts
        from contracts k
        where k.plan <> '' and not exists (select from plans p where lower(p.name) = lower(k.plan))
        group by k.plan
        order by contracts desc, k.plan
        limit 50`,
    ),
  ]);
  return {
    items: plans.map(({ promises, ...plan }) => ({ ...plan, ...promises })),
    product: promises,
    clocks: (Object.keys(promises) as PromisedClock[]).map((name) => ({
      name,
      label: inLanguage(clocks[name].label, language),
    })),
    unknown,
    next: null,
  };
};

import type { BrowserContext } from "playwright-core";
import { afterAll } from "vitest";
import { ask } from "./server.ts";

/**
 * From here on it is `at` for this test file, and time goes on from there: for the server, which runs in this process,
 * and for its database, where `now()` is another one and every default follows it.
 */
export const liveAt = async (databaseUrl: string, at: Date): Promise<void> => {
  const milliseconds = at.getTime() - Date.now();
  const today = globalThis.Date;
  shiftDate(milliseconds);
  later = milliseconds;
  // The next file in this process lives today again.
  afterAll(() => {
    globalThis.Date = today;
    later = 0;
  });
  const name = new URL(databaseUrl).pathname.slice(1);
  const goesBy = (clock: string, kind: string) => `
    create function moment.${clock}() returns timestamptz language sql ${kind} as
      $$ select pg_catalog.${clock}() + interval '${milliseconds} milliseconds' $$;`;
  await ask(
    databaseUrl,
    `create schema moment;
    ${goesBy("now", "stable")}
    ${goesBy("clock_timestamp", "volatile")}
    alter database ${name} set search_path = moment, public, pg_catalog`,
  );
  await ask(databaseUrl, defaultsAnew);
};

let later = 0;
/** The browser's pages live at the same moment. */
export const takeAlong = async (context: BrowserContext): Promise<void> => {
  if (later !== 0) await context.addInitScript(shiftDate, later);
};

const shiftDate = (milliseconds: number): void => {
  globalThis.Date = new Proxy(Date, {
    construct: (date, given, as) =>
      Reflect.construct(date, given.length > 0 ? given : [date.now() + milliseconds], as),
    get: (date, key) =>
      key === "now" ? () => date.now() + milliseconds : Reflect.get(date, key, date),
  });
};

// A default keeps the function that it was made with.
const defaultsAnew = `
  do $$
  declare c record;
  begin
    for c in
      select table_name, column_name, column_default
      from information_schema.columns
      where table_schema = 'public' and column_default ~ '(now|clock_timestamp)\\(\\)'
    loop
      execute format(
        'alter table public.%I alter column %I set default %s',
        c.table_name, c.column_name, replace(c.column_default, 'pg_catalog.', '')
      );
    end loop;
  end
  $$`;

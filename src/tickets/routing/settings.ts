import { z } from "zod";
import { refreshCalendar } from "../../calendar/index.ts";
import { maybe, one, rows, sql, type Db } from "../../lib/db.ts";
import type { House } from "../../lib/house.ts";
import type { Doer } from "../../lib/publish.ts";
import { Refusal } from "../../lib/refusal.ts";
import { changeSetting, setting, type Setting } from "../../settings/index.ts";
import { currentType, currentTypes } from "../../types/index.ts";
import { Channel } from "../schema.ts";
import { memberFor, ruleFor, type Member, type Rule } from "./choose.ts";
import { isAtWork, teamsNow } from "./give.ts";
import { membersOf } from "./members.ts";
import type { RoutingAnswer, RoutingQuestion, RoutingView } from "./schema.ts";

export const showRouting = async (db: Db, house: House): Promise<z.input<typeof RoutingView>> => {
  const routing = setting(house, "routing");
  const ids = routing.rules.flatMap(({ team, when }) => [
    team,
    ...when.products,
    ...when.companies,
    ...when.projects,
  ]);
  const found = await rows<{ id: string; name: string }>(
    db,
    sql`
      select id, name from teams where id = any(${ids}::uuid[])
      union all select id, name from products where id = any(${ids}::uuid[])
      union all select id, legal_name from companies where id = any(${ids}::uuid[])
      union all select id, full_name from projects where id = any(${ids}::uuid[])`,
  );
  return { ...routing, names: Object.fromEntries(found.map(({ id, name }) => [id, name])) };
};

export const changeRouting = async (
  db: Db,
  house: House,
  by: Doer,
  routing: Setting<"routing">,
): Promise<void> => {
  const teams = await teamsNow(db);
  const types = new Set((await currentTypes(db)).map(({ name }) => name));
  for (const [i, rule] of routing.rules.entries()) {
    if (!teams.has(rule.team)) refuse(`rules.${i}.team`, "team.not-found");
    if (rule.when.types.some((type) => !types.has(type)))
      refuse(`rules.${i}.when.types`, "routing.unknown");
    if (!z.array(Channel).safeParse(rule.when.channels).success)
      refuse(`rules.${i}.when.channels`, "routing.unknown");
  }
  await changeSetting(house, by, "routing", routing);
};

const refuse = (field: string, code: string): never => {
  throw new Refusal(422, code, {}, { [field]: code });
};

/** Where such a request would go if it came now, and why. Nothing is given to anybody. */
export const tryRouting = async (
  db: Db,
  house: House,
  { companyId, projectId, ...matter }: z.output<typeof RoutingQuestion>,
): Promise<z.input<typeof RoutingAnswer>> => {
  await refreshCalendar(house);
  const project = await maybe<{ customerId: string }>(
    db,
    sql`select customer_id from projects where id = ${projectId}`,
  );
  const companyIds = [companyId, project?.customerId].filter((id) => typeof id === "string");
  const { rules } = setting(house, "routing");
  const { rule, before } = ruleFor(rules, { ...matter, projectId, companyIds }, await teamsNow(db));
  return {
    before: before.map(({ rule, because }) => ({ rule: rule.name, because })),
    ...(rule
      ? await within(db, house, rule, matter.type)
      : { rule: null, passed: [], person: null }),
  };
};

const within = async (db: Db, house: House, { name, team, to, ...rest }: Rule, type: string) => {
  const flow = (await currentType(db, type))?.flow ?? "";
  const atWork = isAtWork(house, team);
  const members = to !== "queue" && atWork ? await membersOf(db, { teamId: team, flow }) : [];
  const { chosen, passed } = memberFor({ name, team, to, ...rest }, members);
  return {
    rule: {
      name,
      to,
      atWork,
      team: await one<Named>(db, sql`select id, name from teams where id = ${team}`),
    },
    passed: passed.map(({ member, because }) => ({
      id: member.id,
      name: member.name,
      because,
    })),
    person: chosen && pick(chosen),
  };
};

type Named = { id: string; name: string };
const pick = ({ id, name, open, load }: Member) => ({ id, name, open, load });

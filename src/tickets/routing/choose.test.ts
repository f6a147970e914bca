import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { settings } from "../../settings/index.ts";
import { memberFor, ruleFor, type Matter, type Member, type Rule } from "./choose.ts";

const team = "018f0000-0000-7000-8000-000000000001";
const ruleOf = (more: object): Rule =>
  settings.routing.parse({ rules: [{ name: "规则", team, ...more }] }).rules[0]!;
const member = (name: string, more: Partial<Member> = {}): Member => ({
  id: name,
  name,
  hindered: null,
  skills: [],
  open: 0,
  load: 0,
  turn: 0,
  ...more,
});
const matter: Matter = {
  type: "bug",
  severity: "S2",
  productId: null,
  companyIds: [],
  projectId: null,
  language: "zh-CN",
  channel: "portal",
};

const members = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    name: fc.string(),
    hindered: fc.constantFrom(null, null, "away" as const, "invited" as const, "no-right" as const),
    skills: fc.subarray(["达梦", "大屏", "en"]),
    open: fc.nat(6),
    load: fc.nat(20),
    turn: fc.nat(50),
  }),
  { selector: ({ id }) => id, maxLength: 8 },
);
const rules = fc
  .record({
    to: fc.constantFrom("in-turn", "least-loaded"),
    skill: fc.constantFrom("", "达梦", "EN"),
    most: fc.constantFrom(null, 1, 5),
  })
  .map(ruleOf);

describe("who gets it", () => {
  test("nobody who is away, may not, knows nothing of it or has enough; and somebody, if anybody is left", () => {
    fc.assert(
      fc.property(rules, members, fc.uuid(), (rule, team, gave) => {
        const { chosen, passed } = memberFor(rule, team, new Set([gave]));
        const fit = team.filter(
          ({ id, hindered, skills, open }) =>
            hindered === null &&
            id !== gave &&
            (rule.skill === "" || skills.includes(rule.skill.replace("EN", "en"))) &&
            (rule.most === null || open < rule.most),
        );
        expect(chosen === null).toBe(fit.length === 0);
        if (chosen) expect(fit).toContain(chosen);
        expect(passed.map((one) => one.member)).toEqual(team.filter((one) => !fit.includes(one)));
      }),
    );
  });

  test("in turn: over many, nobody has more than one above another", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 60 }), (n, times) => {
        const team = Array.from({ length: n }, (_, i) => member(`${i}`));
        const given = new Map(team.map(({ id }) => [id, 0]));
        for (let turn = 1; turn <= times; turn++) {
          const chosen = memberFor(ruleOf({ to: "in-turn" }), team).chosen!;
          chosen.turn = turn;
          given.set(chosen.id, given.get(chosen.id)! + 1);
        }
        expect(Math.max(...given.values()) - Math.min(...given.values())).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("in turn: whoever comes back is next once, and not until he has caught up", () => {
    const team = [
      member("甲", { turn: 2 }),
      member("乙", { turn: 40 }),
      member("丙", { turn: 41 }),
    ];
    const names: string[] = [];
    for (let turn = 42; turn < 46; turn++) {
      const chosen = memberFor(ruleOf({ to: "in-turn" }), team).chosen!;
      chosen.turn = turn;
      names.push(chosen.name);
    }
    expect(names).toEqual(["甲", "乙", "丙", "甲"]);
  });

  test("whoever has least to do: one S1 weighs more than three S4", () => {
    const team = [member("甲", { open: 1, load: 4 }), member("乙", { open: 3, load: 3 })];
    expect(memberFor(ruleOf({ to: "least-loaded" }), team).chosen?.name).toBe("乙");
    fc.assert(
      fc.property(members, (team) => {
        const { chosen, passed } = memberFor(ruleOf({ to: "least-loaded" }), team);
        const left = team.filter((one) => !passed.some(({ member }) => member === one));
        for (const other of left) expect(chosen!.load).toBeLessThanOrEqual(other.load);
      }),
    );
  });

  test("a rule that leads into a queue gives it to nobody", () => {
    expect(memberFor(ruleOf({ to: "queue" }), [member("甲")]).chosen).toBeNull();
  });
});

describe("which rule counts", () => {
  const here = new Set([team]);

  test("the first that fits, whatever comes after", () => {
    const severity = fc.constantFrom("S1", "S2", "S3", "S4");
    const many = fc.array(fc.array(severity, { maxLength: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(many, severity, (wanted, severity) => {
        const all = wanted.map((severities, i) => ruleOf({ name: `${i}`, when: { severities } }));
        const { rule, before } = ruleFor(all, { ...matter, severity }, here);
        const at = wanted.findIndex((some) => some.length === 0 || some.includes(severity));
        expect(rule).toBe(all[at] ?? null);
        expect(before).toHaveLength(at < 0 ? all.length : at);
      }),
    );
  });

  test.each([
    [{ types: ["usage"] }, "types"],
    [{ products: [team] }, "products"],
    [{ severities: ["S1"] }, "severities"],
    [{ companies: [team] }, "companies"],
    [{ projects: [team] }, "projects"],
    [{ languages: ["en"] }, "languages"],
    [{ channels: ["api"] }, "channels"],
    [{ severities: ["S2"], languages: ["en"] }, "languages"],
  ])("it says what does not fit: %j", (when, because) => {
    const { rule, before } = ruleFor([ruleOf({ when })], matter, here);
    expect([rule, before[0]?.because]).toEqual([null, because]);
  });

  test("the company that asks counts, and the one whose project it is", () => {
    const [partner, customer] = [team.replace(/1$/, "2"), team.replace(/1$/, "3")];
    const rule = ruleOf({ when: { companies: [customer] } });
    const asked = { ...matter, companyIds: [partner, customer] };
    expect(ruleFor([rule], asked, here).rule).toBe(rule);
  });

  test("a rule whose team is gone is passed over", () => {
    const { rule, before } = ruleFor([ruleOf({})], matter, new Set());
    expect([rule, before[0]?.because]).toEqual([null, "team-gone"]);
  });
});

import { describe, expect, test } from "vitest";
import { businessTimeOf, knownYears, usualHours, workdaysOf } from "../../calendar/index.ts";
import { flows } from "../../flows/index.ts";
import type { Terms } from "../../plans/index.ts";
import { reckon, type Past } from "./reckon.ts";
import { nextDue, timersOf } from "./coming.ts";

const time = businessTimeOf(workdaysOf(knownYears), usualHours, "Asia/Shanghai");
const at = (wall: string) => Date.parse(`${wall.replace(" ", "T")}:00+08:00`);
const wall = (instant: number | null | undefined) =>
  instant && new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");

type Severity = Past["severities"][number]["severity"];
type More = {
  replies?: string[];
  severity?: Severity;
  graded?: [severity: Severity, since: string, agreed?: "agreed"][];
  terms?: Terms | null;
  replanned?: [terms: Terms | null, since: string][];
};

/** A request that stood in these states since these moments. */
const past = (
  flow: string,
  spans: [state: string, from: string, by?: string][],
  { replies = [], severity = "S3", graded = [], terms = null, replanned = [] }: More = {},
): Past => ({
  flow: flows[flow]!,
  type: flow,
  severities: [
    { severity, from: at(spans[0]![1]), agreed: false },
    ...graded.map(([severity, since, agreed]) => ({
      severity,
      from: at(since),
      agreed: agreed === "agreed",
    })),
  ],
  terms: [
    { terms, from: at(spans[0]![1]) },
    ...replanned.map(([terms, since]) => ({ terms, from: at(since) })),
  ],
  replies: replies.map(at),
  theirs: replies.map(at),
  spans: spans.map(([state, from, by], i) => ({
    state,
    by: by ?? null,
    from: at(from),
    to: spans[i + 1] ? at(spans[i + 1]![1]) : null,
  })),
});
const clock = (from: Past, name: string, now: string) =>
  reckon(from, time, at(now)).find((each) => each.name === name);

describe("the first reply", () => {
  test("is owed on Monday at noon where it was asked on Friday at five (R33)", () => {
    const asked = past("usage", [["new", "2026-03-13 17:00"]]);
    const { due, standing, spent } = clock(asked, "FR", "2026-03-13 18:30")!;
    expect([wall(due), standing, spent]).toEqual(["2026-03-16 12:00", "running", 60]);
  });

  test("is met by a reply, and not by accepting", () => {
    const accepted = past("usage", [
      ["new", "2026-03-09 09:00"],
      ["in_progress", "2026-03-09 09:10", "claim"],
    ]);
    expect(clock(accepted, "FR", "2026-03-09 10:00")?.standing).toBe("running");
    const answered = { ...accepted, replies: [at("2026-03-09 09:30")] };
    expect(clock(answered, "FR", "2026-03-09 10:00")).toMatchObject({
      standing: "met",
      spent: 30,
      due: null,
    });
  });

  test("is owed again, in half the time, once it was reopened (USG-T12)", () => {
    const reopened = past(
      "usage",
      [
        ["new", "2026-03-09 09:00"],
        ["solution_provided", "2026-03-09 09:30", "give_outcome"],
        ["closed", "2026-03-09 10:00", "confirm"],
        ["in_progress", "2026-03-10 09:00", "reopened"],
      ],
      { replies: ["2026-03-09 09:30"] },
    );
    expect(wall(clock(reopened, "FR", "2026-03-10 09:30")?.due)).toBe("2026-03-10 11:00");
  });

  test("is owed anew where a developer stayed silent (CIS-T06)", () => {
    const queued = past(
      "custom_issue",
      [
        ["dev_direct", "2026-03-02 09:00"],
        ["queued", "2026-03-06 09:00", "developer_silent"],
      ],
      { replies: ["2026-03-02 10:00"] },
    );
    expect(wall(clock(queued, "FR", "2026-03-06 09:30")?.due)).toBe("2026-03-06 14:30");
  });
});

describe("the preliminary review", () => {
  test("stands still while the customer is asked, and goes on with what is left (CRQ-T03)", () => {
    const asked = past("custom_requirement", [
      ["new", "2026-03-09 09:00"],
      ["preliminary", "2026-03-09 10:00", "claim"],
      ["wait_customer", "2026-03-09 11:00", "ask"],
    ]);
    expect(clock(asked, "PJ", "2026-03-12 11:00")).toMatchObject({
      standing: "paused",
      due: null,
      spent: 60,
    });
    const answered = past("custom_requirement", [
      ["new", "2026-03-09 09:00"],
      ["preliminary", "2026-03-09 10:00", "claim"],
      ["wait_customer", "2026-03-09 11:00", "ask"],
      ["preliminary", "2026-03-12 09:00", "answered"],
    ]);
    const { due, pauses, from } = clock(answered, "PJ", "2026-03-12 11:00")!;
    // Two business days, an hour of them used before the question.
    expect([wall(due), wall(from)]).toEqual(["2026-03-13 17:00", "2026-03-09 10:00"]);
    expect(pauses.map(({ state }) => state)).toEqual(["wait_customer"]);
  });

  test("is over once it is estimated, and begins anew where it comes back", () => {
    const spans: Parameters<typeof past>[1] = [
      ["preliminary", "2026-03-09 10:00", "claim"],
      ["estimating", "2026-03-10 09:00", "customise"],
    ];
    const estimated = past("custom_requirement", spans);
    expect(clock(estimated, "PJ", "2026-03-10 10:00")).toBeUndefined();
    const back = past("custom_requirement", [
      ...spans,
      ["preliminary", "2026-03-11 09:00", "back"],
    ]);
    expect(clock(back, "PJ", "2026-03-11 10:00")).toMatchObject({ spent: 60 });
  });
});

describe("a developer's silence", () => {
  const silent = past("custom_issue", [["dev_direct", "2026-03-09 09:00"]]);

  test("begins when he got it, not when it began (R80)", () => {
    const given = { ...silent, heldSince: at("2026-03-12 09:00") };
    expect(wall(clock(given, "DS", "2026-03-12 10:00")?.from)).toBe("2026-03-12 09:00");
    const names = timersOf(given, reckon(given, time, at("2026-03-12 10:00")), time);
    expect(wall(names.find(({ name }) => name === "move:developer_silent")?.at)).toBe(
      "2026-03-17 18:00",
    );
  });
});

describe("a planned day", () => {
  const planned = {
    ...past("custom_requirement", [
      ["planned", "2026-03-09 09:00"],
      ["developing", "2026-03-10 09:00", "start"],
    ]),
    until: at("2026-03-21 00:00"),
  };

  test("is a clock that runs out with it (DL)", () => {
    const { due, from, standing } = clock(planned, "DL", "2026-03-16 09:00")!;
    expect([wall(due), wall(from), standing]).toEqual([
      "2026-03-20 18:00",
      "2026-03-09 09:00",
      "running",
    ]);
  });

  test("is warned of before and after, and none is where no day was named", () => {
    const timers = timersOf(planned, reckon(planned, time, at("2026-03-16 09:00")), time);
    expect(timers.map(({ name }) => name).filter((name) => name.startsWith("warn:DL"))).toEqual([
      "warn:DL:75",
      "warn:DL:100",
      "warn:DL:150",
    ]);
    expect(clock({ ...planned, until: null }, "DL", "2026-03-16 09:00")).toBeUndefined();
  });
});

describe("what time alone makes of a request that waits for the customer", () => {
  const offered = past(
    "custom_requirement",
    [
      ["business_confirm", "2026-03-09 09:00"],
      ["customer_confirm", "2026-03-10 09:00", "release"],
    ],
    { replies: ["2026-03-10 09:00"] },
  );
  const reminders = (from: Past) =>
    timersOf(from, [], time).flatMap(({ name, at }) =>
      name.startsWith("remind:") ? [[name, wall(at)]] : [],
    );

  test("rests while he has asked and nobody has answered, and begins anew with the answer", () => {
    expect(reminders(offered).map(([name]) => name)).toEqual(["remind:2", "remind:5"]);
    const asked = { ...offered, heard: at("2026-03-11 09:00") };
    expect(reminders(asked)).toEqual([]);
    const answered = { ...asked, replies: [at("2026-03-10 09:00"), at("2026-03-13 09:00")] };
    expect(reminders(answered)[0]).toEqual(["remind:2", "2026-03-16 18:00"]);
  });
});

describe("the solution", () => {
  const spans: Parameters<typeof past>[1] = [
    ["new", "2026-09-28 09:00"],
    ["in_progress", "2026-09-28 10:00", "claim"],
    ["wait_customer", "2026-09-28 12:00", "need_info"],
    ["in_progress", "2026-10-10 09:00", "answered"],
  ];

  test("counts the time it was with us: not what the customer took, and no holiday", () => {
    const { spent, due, pauses, standing } = clock(past("usage", spans), "RS", "2026-10-10 10:00")!;
    // 120 minutes before lunch and 60 after; five business days are 2250.
    expect([spent, standing, wall(due)]).toEqual([180, "running", "2026-10-15 16:00"]);
    expect(pauses.map(({ state }) => state)).toEqual(["wait_customer"]);
  });

  test("has no end while it is paused", () => {
    const waiting = past("usage", spans.slice(0, 3));
    expect(clock(waiting, "RS", "2026-09-30 10:00")).toMatchObject({
      standing: "paused",
      due: null,
      spent: 120,
    });
  });

  test("tells when it had run out, also where that was in an earlier stretch", () => {
    const late = past("usage", [
      ["in_progress", "2026-03-02 09:00"],
      ["wait_customer", "2026-03-13 09:00", "need_info"],
      ["in_progress", "2026-03-16 09:00", "answered"],
    ]);
    expect(wall(clock(late, "RS", "2026-03-16 10:00")?.due)).toBe("2026-03-06 18:00");
  });
});

test("the next update begins with the last one, and rests while the customer is asked", () => {
  const spans: Parameters<typeof past>[1] = [
    ["new", "2026-03-09 09:00"],
    ["in_progress", "2026-03-09 09:30", "claim"],
  ];
  const replies = ["2026-03-09 09:30", "2026-03-10 09:30"];
  const going = past("usage", spans, { replies });
  expect(wall(clock(going, "NU", "2026-03-10 10:00")?.due)).toBe("2026-03-13 09:30");
  const asking = past("usage", [...spans, ["wait_customer", "2026-03-10 10:00", "need_info"]], {
    replies,
  });
  expect(clock(asking, "NU", "2026-03-11 10:00")).toBeUndefined();
});

describe("what comes by the clock", () => {
  const coming = (from: Past, now: string) =>
    Object.fromEntries(
      timersOf(from, reckon(from, time, at(now)), time).map(({ name, at }) => [name, wall(at)]),
    );
  const waiting: Parameters<typeof past>[1] = [
    ["new", "2026-09-28 09:00"],
    ["wait_customer", "2026-09-28 10:00", "need_info"],
  ];

  test("two reminders and then the end, over the National Day week", () => {
    expect(
      coming(past("usage", waiting, { replies: ["2026-09-28 10:00"] }), "2026-09-28 11:00"),
    ).toEqual({
      "remind:2": "2026-09-30 10:00",
      "remind:5": "2026-10-10 10:00",
      "move:no_answer": "2026-10-16 10:00",
    });
  });

  test("no end for what stands still in production", () => {
    expect(
      coming(past("usage", waiting, { severity: "S1" }), "2026-09-28 11:00"),
    ).not.toHaveProperty("move:no_answer");
  });

  test("warnings at 75, 100 and 150 per cent of what we owe", () => {
    expect(coming(past("usage", [["new", "2026-03-09 09:00"]]), "2026-03-09 09:00")).toEqual({
      "warn:FR:75": "2026-03-09 12:00",
      "warn:FR:100": "2026-03-09 14:30",
      "warn:FR:150": "2026-03-09 16:30",
    });
  });
});

describe("by another plan", () => {
  const plan = (more: Partial<Terms>): Terms => ({
    plan: "金牌",
    aroundTheClock: false,
    lengths: {},
    types: {},
    ...more,
  });
  const twice = plan({ lengths: { FR: { S3: { minutes: 120 }, S4: { minutes: 240 } } } });
  const nights = plan({ aroundTheClock: true });
  const bugs = plan({
    lengths: { FR: { S3: { minutes: 120 } } },
    types: { bug: { FR: { S3: { minutes: 60 } } } },
  });
  const byDays = plan({ lengths: { FR: { S3: { days: 2 } } } });

  // The first reply of what was asked on Monday 9 March 2026 at 09:00 unless it says otherwise.
  const monday = "2026-03-09 09:00";
  test.each<[why: string, flow: string, asked: string, More, due: string]>([
    ["no plan: as the product has it", "usage", monday, {}, "2026-03-09 14:30"],
    ["its plan promises half of that", "usage", monday, { terms: twice }, "2026-03-09 11:00"],
    [
      "of another severity too",
      "usage",
      monday,
      { terms: twice, severity: "S4" },
      "2026-03-09 14:30",
    ],
    [
      "where it is silent, as the product",
      "usage",
      monday,
      { terms: twice, severity: "S2" },
      "2026-03-09 11:00",
    ],
    ["its type has it otherwise", "bug", monday, { terms: bugs }, "2026-03-09 10:00"],
    ["of other types the plan counts", "usage", monday, { terms: bugs }, "2026-03-09 11:00"],
    ["in business days", "usage", monday, { terms: byDays }, "2026-03-10 18:00"],
    [
      "what is critical waits for Monday",
      "usage",
      "2026-03-13 20:00",
      { severity: "S1" },
      "2026-03-16 09:30",
    ],
    [
      "with 7×24 it is answered on Friday night",
      "usage",
      "2026-03-13 20:00",
      { severity: "S1", terms: nights },
      "2026-03-13 20:30",
    ],
    [
      "also in the National Day week",
      "usage",
      "2026-10-03 02:00",
      { severity: "S1", terms: nights },
      "2026-10-03 02:30",
    ],
    [
      "of what is not critical 7×24 says nothing",
      "usage",
      "2026-03-13 20:00",
      { severity: "S2", terms: nights },
      "2026-03-16 11:00",
    ],
  ])("%s", (_, flow, asked, more, due) => {
    const state = flows[flow]!.start;
    expect(wall(clock(past(flow, [[state, asked]], more), "FR", asked)?.due)).toBe(due);
  });

  test.each<[why: string, More, now: string, due: string, spent: number, target: number]>([
    [
      "what is left is promised by the new one: half was used up, an hour of two remains (X-T08)",
      { replanned: [[twice, "2026-03-09 11:00"]] },
      "2026-03-09 11:00",
      "2026-03-09 12:00",
      120,
      180,
    ],
    [
      "and back: a quarter of an hour promised is as much as a quarter of two",
      { terms: twice, replanned: [[null, "2026-03-09 09:30"]] },
      "2026-03-09 10:00",
      "2026-03-09 14:00",
      60,
      210,
    ],
    [
      "one that began to count afterwards knows only the new one",
      { replanned: [[twice, "2026-03-09 08:00"]] },
      "2026-03-09 10:00",
      "2026-03-09 11:00",
      60,
      120,
    ],
    [
      "what is over stays over",
      { terms: twice, replanned: [[null, "2026-03-09 14:30"]] },
      "2026-03-09 15:30",
      "2026-03-09 11:00",
      300,
      120,
    ],
  ])("%s", (_, more, now, due, spent, target) => {
    const found = clock(past("usage", [["new", monday]], more), "FR", now)!;
    expect([wall(found.due), found.spent, Math.round(found.target)]).toEqual([due, spent, target]);
  });

  test("nights count from the moment a 7×24 contract is signed", () => {
    const asked: Parameters<typeof past>[1] = [["new", "2026-03-13 17:45"]];
    const more: More = { severity: "S1", replanned: [[nights, "2026-03-13 18:30"]] };
    // A quarter of an hour before the evening, the other one after the signature.
    expect(wall(clock(past("usage", asked, more), "FR", "2026-03-13 18:30")?.due)).toBe(
      "2026-03-13 18:45",
    );
  });

  test("a promise that ends with the day does not slip to the next", () => {
    const spans: Parameters<typeof past>[1] = [
      ["in_progress", "2026-03-09 09:00"],
      ["wait_customer", "2026-03-09 09:07", "need_info"],
      ["in_progress", "2026-03-10 09:07", "answered"],
    ];
    const third = plan({ lengths: { RS: { S3: { days: 1 } } } });
    expect(wall(clock(past("usage", spans, { terms: third }), "RS", "2026-03-10 10:00")?.due)).toBe(
      "2026-03-10 18:00",
    );
  });
});

describe("another severity", () => {
  const monday = "2026-03-09 09:00";
  test.each<[why: string, More, due: string]>([
    [
      "worse: counted from creation, and over at once where that is past",
      { graded: [["S1", "2026-03-09 10:00"]] },
      "2026-03-09 09:30",
    ],
    [
      "less bad: what was promised stays promised (X-T04)",
      { severity: "S2", graded: [["S4", "2026-03-09 10:00"]] },
      "2026-03-09 11:00",
    ],
    [
      "unless the customer agreed",
      { severity: "S2", graded: [["S4", "2026-03-09 10:00", "agreed"]] },
      "2026-03-09 18:00",
    ],
    [
      "what was agreed to once is no reason for more",
      {
        severity: "S2",
        graded: [
          ["S3", "2026-03-09 10:00", "agreed"],
          ["S4", "2026-03-09 10:30"],
        ],
      },
      "2026-03-09 14:30",
    ],
  ])("%s", (_, more, due) => {
    const asked = past("usage", [["new", monday]], more);
    expect(wall(clock(asked, "FR", "2026-03-09 10:45")?.due)).toBe(due);
  });

  test("of what begins afterwards only the new one counts", () => {
    const answered = past("usage", [["in_progress", monday]], {
      severity: "S2",
      graded: [["S4", "2026-03-09 10:00"]],
      replies: ["2026-03-09 11:00"],
    });
    expect(wall(clock(answered, "NU", "2026-03-09 12:00")?.due)).toBe("2026-03-16 11:00");
  });
});

describe("the days in which something is possible", () => {
  const closed = past("usage", [
    ["new", "2026-09-20 09:00"],
    ["closed", "2026-09-24 09:00", "close"],
  ]);

  test("what is closed can be opened again for fourteen days, holidays or not (RO)", () => {
    const window = clock(closed, "RO", "2026-10-03 09:00");
    expect([window?.standing, wall(window?.due)]).toEqual(["running", "2026-10-08 09:00"]);
    expect(clock(closed, "RO", "2026-10-08 09:00")).toBeUndefined();
  });

  test("what nobody answered for thirty", () => {
    const silent = past("usage", [
      ["wait_customer", "2026-09-01 09:00"],
      ["closed_no_answer", "2026-09-15 09:00", "no_answer"],
    ]);
    expect(wall(clock(silent, "RO", "2026-09-16 09:00")?.due)).toBe("2026-10-15 09:00");
  });

  test("a developer answers directly for so many days after the last word about it (HW, R79)", () => {
    const delivered = {
      ...past("custom_requirement", [["delivered", "2026-09-01 09:00"]]),
      hot: { from: at("2026-09-20 15:00"), days: 30 },
    };
    const window = clock(delivered, "HW", "2026-10-01 09:00");
    expect([wall(window?.due), window?.target]).toEqual(["2026-10-20 15:00", 30 * 1440]);
    expect(clock(delivered, "HW", "2026-10-20 15:00")).toBeUndefined();
    expect(clock({ ...delivered, hot: null }, "HW", "2026-10-01 09:00")).toBeUndefined();
  });

  test("nobody is warned of them, and no list counts them as due", () => {
    const running = reckon(closed, time, at("2026-10-03 09:00"));
    expect(timersOf(closed, running, time)).toEqual([]);
    expect(nextDue(running)).toBeUndefined();
  });
});

test("a promised fix runs to the end of its day, from state to state, and the train warns of it (TR)", () => {
  const promised = {
    ...past("bug", [
      ["reproducing", "2026-09-14 09:00"],
      ["reported", "2026-09-15 09:00", "report"],
      ["scheduled", "2026-09-17 09:00", "schedule"],
    ]),
    until: at("2026-09-19 00:00"),
  };
  const fix = clock(promised, "TR", "2026-09-17 10:00");
  expect([wall(fix?.from), wall(fix?.due)]).toEqual(["2026-09-15 09:00", "2026-09-18 18:00"]);
  const running = reckon(promised, time, at("2026-09-17 10:00"));
  expect(timersOf(promised, running, time).map(({ name }) => name)).not.toContain("warn:TR:75");
  expect(clock({ ...promised, until: null }, "TR", "2026-09-17 10:00")).toBeUndefined();
});

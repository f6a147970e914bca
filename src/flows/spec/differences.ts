/**
 * Where the tables deviate from the specification, and why: every deviation on purpose. One that is not listed here, or
 * is listed and no longer there, fails the test.
 */
export const differences: Readonly<Record<string, readonly string[]>> = {
  "A reply is a message, and changes no state.": ["USG-T03: no move", "CIS-T05: no move"],
  "A reminder changes no state; the states say after how many days it comes.": ["USG-T06: no move"],
  "A request keeps its number and life when it turns out to be of another type: it changes its flow (turn.ts) and never rests as converted.":
    [
      "USG-T14: no move",
      "BUG-T09: no move",
      "CIS-T08: no move",
      "CIS-T26: no move",
      "USG converted: no state",
      "BUG converted: no state",
      "CIS converted: no state",
    ],

  "Giving it away begins it, and the rules give away: as in USG-T02 and BUG-T02.": [
    "CRQ-T02: also system",
    "CIS-T10: also system",
  ],
  "Business enters what its partners tell it, of every type (§0.1: on behalf).": [
    "BUG-T01: also business",
    "BUG-T01: also biz_director",
    "CIS-T04: also business",
    "CIS-T04: also biz_director",
  ],
  "R&D works on the defect, once for all the requests that report it, and these follow (defects/follow.ts): what R&D, quality assurance and the release do is asked and permitted there.":
    [
      "BUG-T12: not rd",
      "BUG-T12: also system",
      "BUG-T13: not rd",
      "BUG-T13: also system",
      "BUG-T16: not rd",
      "BUG-T16: also system",
      "BUG-T17: not release_manager",
      "BUG-T17: also system",
      "BUG-T27: not rd",
      "BUG-T27: also system",
      "BUG-T28: not release_manager",
      "BUG-T28: also system",
      "BUG-T29: not rd",
      "BUG-T29: not release_manager",
      "BUG-T29: not lead",
      "BUG-T29: also system",
      "BUG given_back: a move more",
      "BUG report_again: a move more",
      "BUG failed_test: a move more",
      "BUG fix_withdrawn: a move more",
    ],
  "A judgement can be changed with its reason (R60), also while it is reproduced or after the customer was told: without it only a needless question, or his dispute, led back.":
    ["BUG judge_again: a move more", "BUG reconsider: a move more"],
  "Another day of the fix changes no state: the train or the defect moves it, and the customer is told (tickets/promise.ts).":
    ["BUG-T18: no move"],
  "What R&D rejects goes back to support first (given_back); what becomes of it the lead says there, and no defect is left behind that nobody waits for.":
    ["BUG-T14: no move", "BUG-T15: no move", "BUG wont_fix: also from locating"],
  "R&D's words reach the customer only through support, who rewrites them.": ["BUG-T26: not rd"],
  "The developer asks as well, and the answer comes back to where he stood (R81).": [
    "CIS developer_asks: also from dev_direct, assigned, fixing",
    "CIS-T12: to assigned",
    "CIS-T12: to dev_direct",
    "CIS-T12: to fixing",
  ],
  "Who answers in words that it will not do has not agreed, and is not closed by silence.": [
    "CRQ answered: also from standard_solution, not_feasible",
  ],
  "A planned day may move until the delivery is there.": [
    "CRQ move_date_developing: also from developing",
    "CRQ move_date_testing: also from internal_test",
  ],
  "A no that the lead has to confirm is the lead's to say.": ["CRQ-T07: not agent"],
  "No role is the product's: support enters what was agreed with planning.": [
    "CRQ-T06: not product",
  ],
  "No classifier reads replies: the developer says himself that there is nothing to do.": [
    "CIS-T09: not classifier",
  ],
  "The customer and business may take a requirement back until it is planned (CRQ-T25).": [
    "X-T01 CRQ: also business",
    "X-T01 CRQ: also biz_director",
  ],

  "Production that stands still is never ended by a clock: the lead decides, as in USG-T07 and BUG-T05.":
    [
      "USG-T11: not of S1",
      "BUG-T21: not of S1",
      "BUG-T22: not of S1",
      "BUG-T24: not of S1",
      "CRQ-T20: not of S1",
      "CRQ-T23: not of S1",
      "CRQ-T24: not of S1",
      "CIS-T14: not of S1",
      "CIS-T20: not of S1",
    ],

  "There is no knowledge base yet whose article could be named.": [
    "USG-T08: does not ask article",
    "USG-T18: does not ask article",
  ],
  "The wish for a day is asked and may stay open (§0.4 has no star there).": [
    "CRQ-T01: does not insist on wantedDate",
  ],
  "Who takes his own question back owes no reason (USG-T15, BUG-T32).": [
    "X-T01 USG: does not insist on reason",
    "X-T01 BUG: does not insist on reason",
    "X-T01 CIS: does not insist on reason",
  ],

  "The other request's number stands beside the state, as a link.": [
    "USG merged: the customer reads “已合并到另一个工单”",
    "USG merged: the customer reads “Merged into another request”",
  ],
  "The number of the defect is put in by the name of the question that asks for it.": [
    "BUG known: the customer reads “已知问题 {defect}，预计 {date}”",
    "BUG known: the customer reads “Known issue {defect}, planned {date}”",
  ],
  "The same words in every flow, as in USG.": [
    "BUG closed_no_answer: the customer reads “Closed (no answer yet); reply to reopen”",
    "CIS closed_no_answer: the customer reads “Closed (no answer yet); reply to reopen”",
  ],
  "Until mail comes in, delivery and final answer stand in the request itself.": [
    "CRQ delivered: the customer reads “已交付，请验收”",
    "CRQ delivered: the customer reads “Delivered, please accept”",
    "CIS answered: staff read “已答复”",
    "CIS answered: the customer reads “已答复最终修复情况，请确认”",
    "CIS answered: the customer reads “Final answer sent, please confirm”",
  ],
  "The reason stands behind the state of each request, not in its name.": [
    "CIS queued: staff read “排队中”",
  ],

  "What every flow allows ends somewhere (X-T01, X-T05).": [
    "BUG merged: a state more",
    "CRQ merged: a state more",
    "CIS merged: a state more",
    "CIS cancelled: a state more",
  ],
  "Who reads a request and sees at once what is missing asks without claiming first.": [
    "USG need_info: also from new",
    "BUG need_evidence: also from new",
    "CRQ need_info: also from new",
    "CIS need_info: also from queued",
  ],
  "An answer that was found meanwhile needs no waiting for what was asked.": [
    "USG give_outcome: also from wait_customer",
  ],
  "Who writes instead of pressing a button has not been helped yet.": [
    "USG answered: also from solution_provided",
    "BUG replied: a move more",
  ],
  "What he wrote may have been thanks or a question: support answers it, and he goes on verifying.":
    ["BUG verify_again: a move more"],
  "An answer that was wrong is taken back before the customer has tried it.": [
    "USG take_back: also from solution_provided",
  ],
  "A developer who cannot take it says so, and nobody waits four days for his silence.": [
    "CIS give_back: also from dev_direct",
  ],
  "Who leaves with work in hand leaves it to the queue (R100), as if he had been gone before.": [
    "CIS developer_gone: also from dev_direct, assigned, fixing",
  ],
  "The undo of “nothing to do” that CIS-T09 speaks of is a move of its own.": [
    "CIS undo: also from closed",
  ],
  "Who writes again to what he took back or declined, or agreed to without a delivery, is heard (R36).":
    [
      "USG reopened: also from cancelled",
      "BUG reopened: also from cancelled",
      "CIS reopened: also from cancelled",
      "CRQ reopened: a move more",
    ],
  "A colleague opens again what the customer asks for on the phone.": [
    "USG reopen: a move more",
    "BUG reopen: a move more",
    "CRQ reopen: a move more",
    "CIS reopen: a move more",
  ],
  "The clock that waits for the customer ends (§0.2, WC), and a requirement has no other end for it.":
    ["CRQ no_answer: a move more"],

  "Assigning, urging, severity, copies and plans change no state: verbs of their own.": [
    "X-T02: no move",
    "X-T03: no move",
    "X-T04: no move",
    "X-T07: no move",
    "X-T08: no move",
  ],
  "What is answered or offered is agreed to or refused, not taken back.": [
    "X-T01 USG: not from solution_provided",
    "X-T01 CIS: not from answered",
  ],
  "Once R&D has it, it is fixed for everyone; before that, an answer is agreed to or disputed.": [
    "X-T01 BUG: not from reported, workaround, scheduled, fixed_waiting_train, known, fix_provided, not_a_bug, wont_fix",
  ],
  "What is planned is under contract, and ends by delivery or by the lead; an answer is agreed to.":
    [
      "X-T01 CRQ: not from standard_solution, not_feasible, planned, developing, internal_test, delivered",
    ],
  "What has ended is not ended again: it is linked.": [
    "X-T05 USG: not from closed, closed_no_answer, cancelled, merged",
    "X-T05 BUG: not from closed, closed_no_answer, cancelled, merged",
    "X-T05 CRQ: not from declined, accepted, cancelled, merged",
    "X-T05 CIS: not from closed, closed_no_answer, cancelled, merged",
    "X-T06 USG: not from closed, closed_no_answer, cancelled, merged",
    "X-T06 BUG: not from closed, closed_no_answer, cancelled, merged",
    "X-T06 CRQ: not from declined, accepted, cancelled, merged",
    "X-T06 CIS: not from closed, closed_no_answer, cancelled, merged",
  ],
  "A requirement has no closed: what is not accepted is cancelled.": ["X-T06 CRQ: to cancelled"],
  "What is taken back goes where the customer's answer would have brought it.": [
    "X-T09 USG: to in_progress",
    "X-T09 BUG: to locating",
    "X-T09 CRQ: to preliminary",
    "X-T09 CIS: to triage",
  ],

  "A conversation or a mail that turns out to be something goes on as that, with number, messages and people (turn.ts): it never rests as converted or matched.":
    [
      "IMC-T12: no move",
      "IMC-T13: no move",
      "IMC converted: no state",
      "EML-T13: no move",
      "EML matched: no state",
    ],
  "What is sorted by hand is given its type, or merged into the request that it belongs to.": [
    "EML-T05: to merged",
  ],
  "How a mail comes in, is matched by its token, goes out and bounces is the channel's affair; a request begins where a mail belongs to none.":
    [
      "EML-T01: does not begin as received",
      "EML-T02: no move",
      "EML-T03: no move",
      "EML-T04: no move",
      "EML-T06: no move",
      "EML-T07: no move",
      "EML-T08: no move",
      "EML-T09: no move",
      "EML-T10: no move",
      "EML-T11: no move",
      "EML received: no state",
      "EML quarantined: no state",
      "EML answered: no state",
      "EML bounced: no state",
    ],
  "WeChat's window closes the channel, not the conversation: the state stays.": [
    "IMC-T17: no move",
  ],
  "There is no knowledge base yet whose article helped.": ["IMC-T05: does not ask article"],
  "Giving a conversation away begins it for whoever is next, and the rules give away.": [
    "IMC-T11: also system",
  ],
  "Whoever works early answers what was left as a message.": ["IMC take: also from offline"],
  "How many are ahead, who answers and from when stand beside the state; customers learn the team, not the person (R34).":
    [
      "IMC waiting: the customer reads “排队中，请稍候”",
      "IMC waiting: the customer reads “Waiting for an agent”",
      "IMC active: the customer reads “客服为您服务”",
      "IMC active: the customer reads “An agent is helping you”",
      "IMC wait_contact: the customer reads “客服为您服务”",
      "IMC wait_contact: the customer reads “An agent is helping you”",
      "IMC offline: the customer reads “当前非服务时间，已留言，上班后处理”",
      "IMC offline: the customer reads “Left as message, handled when we are back”",
    ],
  "A conversation ends, it is neither withdrawn nor taken back.": [
    "X-T01 IMC: no move",
    "X-T06 IMC: to ended",
    "X-T09 IMC: no move",
  ],
  "Who sends spam reads nothing else than before.": [
    "EML discarded: the customer reads “已收到，处理中”",
    "EML discarded: the customer reads “Received”",
  ],
  "An unsorted mail is a request like the others: asked back, waited for, taken back, closed and merged as they are.":
    [
      "X-T01 EML: does not insist on reason",
      "X-T05 IMC: not from ended, merged",
      "X-T05 EML: not from discarded, cancelled, merged",
      "X-T06 IMC: not from ended, merged",
      "X-T06 EML: to cancelled",
      "X-T06 EML: not from discarded, cancelled, merged",
      "X-T09 EML: to draft_request",
      "IMC merged: a state more",
      "EML wait_customer: a state more",
      "EML cancelled: a state more",
      "EML merged: a state more",
      "EML need_info: a move more",
      "EML answered: a move more",
      "EML no_answer: a move more",
      "EML reopened: a move more",
      "EML reopen: a move more",
    ],

  "A defect and a train are no requests: their day stands with them (calendar/train.ts reckons it, defects/day.ts moves it), and runs as a clock in each request that waits for it.":
    [
      "DEF accepted: no clock TR",
      "DEF in_fix: no clock TR",
      "DEF fixed: no clock TR",
      "RLS planned: no clock TR",
      "RLS frozen: no clock TR",
      "RLS building: no clock TR",
    ],
  "By when R&D acknowledges a defect is kept with the defect (defects/unanswered.ts).": [
    "DEF open: no clock AK",
  ],
  "How long WeChat lets us write is the channel's affair; how long a conversation is kept is a setting (tickets/retention.ts).":
    ["IMC active: no clock W48", "IMC wait_contact: no clock W48", "IMC ended: no clock RT"],
  "Only words of a person are a first reply, so until then it is owed (BUG-T06, IMC-T06).": [
    "BUG reproducing: also the clock FR",
    "IMC active: also the clock IMF",
  ],
  "What can be opened again can be so for some days only (X-T01 with R36; IMC-T16).": [
    "USG cancelled: also the clock RO",
    "BUG cancelled: also the clock RO",
    "CRQ cancelled: also the clock RO",
    "CRQ accepted: also the clock RO",
    "CRQ declined: also the clock RO",
    "IMC ended: also the clock RO",
  ],

  "What was done in R&D's tracker is done here by the desk (defects/tracked.ts), as DEF-T06 has it.":
    [
      "DEF-T02: also system",
      "DEF-T04: also system",
      "DEF-T07: also system",
      "DEF-T06: also system",
      "DEF-T08: also system",
    ],
  "R&D asks twice; a third time support's lead does (BUG-T12).": ["DEF-T03: also lead"],
  "A defect is released with the release it is aboard: one press there, by the release manager.": [
    "DEF-T09: not release_manager",
    "DEF-T09: also system",
  ],
  "What is released waits for the customers' word, not for ours.": [
    "DEF released: the turn of customer",
  ],
  "A hotfix and a withdrawn version move the defects that are aboard (BUG-T29, RLS-T08).": [
    "DEF hotfix: a move more",
    "DEF withdrawn: a move more",
  ],
  "A customer may find that it still fails after the others have confirmed.": [
    "DEF still_fails: also from verified",
  ],
  "Quality assurance signs what was built, and the release manager publishes it: two presses by two persons.":
    ["RLS-T06: to building"],
  "A cancelled train has nobody's turn: its defects are on the next one.": [
    "RLS cancelled: the turn of nobody",
  ],
  "A train that was put off is closed, or cancelled, like any other; one that is closed is cancelled as one being built.":
    [
      "RLS freeze: also from moved",
      "RLS cancel: also from moved",
      "RLS cancel_build: also from frozen",
    ],
  "A day may fall away after the cut-off too, by a holiday or a build that takes longer; the train keeps its list, where to cancel it would put every fix off a week. And it may move twice before all were told.":
    [
      "RLS move: also from moved",
      "RLS move_frozen: also from frozen",
      "RLS move_build: also from building",
    ],
};

type Elsewhere = {
  /** Where it is reckoned; absent while what it is about does not exist yet. */
  file?: string;
  why: string;
};
/** The clocks of the specification (§0.2) that are no clocks of a request, and where they are instead. */
export const clocksElsewhere: Readonly<Record<string, Elsewhere>> = {
  VF: {
    file: "people/binding/due.ts",
    why: "A claim to belong to a company is no request; it is reckoned by the same business time, and whoever leads hears once, when it is over.",
  },
  RV: {
    file: "people/binding/by-the-clock.ts",
    why: "A claim is asked anew by the day on which it was verified.",
  },
  AK: {
    file: "defects/unanswered.ts",
    why: "A defect is no request; R&D and those who lead hear once, when it is over.",
  },
  W48: { why: "How long WeChat lets us write is the channel's affair." },
  RT: { file: "notices/survey.ts", why: "Whom to ask, and how often, is a matter of the letter." },
  BL: { file: "people/binding/block.ts", why: "Whoever is blocked makes no request meanwhile." },
  QT: { why: "What lies in quarantine is mail, and no request." },
  IS: { why: "Licences have no flow of their own yet." },
  LK: { why: "Licences and media have no links of their own yet." },
  EX: { why: "There are no licences yet whose use could end." },
  MX: { why: "There are no licences yet whose maintenance could end." },
  ST: { why: "There is no knowledge base yet." },
  RW: { why: "There is no knowledge base yet." },
  FX: { why: "There is no knowledge base yet." },
};

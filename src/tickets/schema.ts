import { z } from "zod";
import {
  line,
  moment,
  name,
  phone,
  prose,
  ticketNumber,
  ticketNumberInAddress,
  words,
} from "../lib/fields.ts";
import { page } from "../lib/page.ts";
import { languages } from "../lib/text.ts";
import { clocks, flows, type ClockName } from "../flows/index.ts";
import { FlowView } from "../flows/schema.ts";
import { TypeName } from "../types/schema.ts";
import { FileView } from "../files/schema.ts";

const instant = z.iso.datetime();
const id = z.uuid();

export const byNumber = z.object({ number: ticketNumberInAddress });
export const Named = z.object({ id, name: z.string() });
export const Severity = z.enum(["S1", "S2", "S3", "S4"]);
export const Turn = z.enum(["us", "customer", "nobody"]);
export const Channel = z.enum(["portal", "desk", "api"]);

const Choice = z.object({ value: z.string(), label: z.string() });
const When = z.object({ name: z.string(), is: z.array(z.string()) });

/** A form field in the reader's language. */
export const FieldView = z.object({
  name: z.string(),
  kind: z.enum(["line", "text", "choice", "number", "date"]),
  label: z.string(),
  hint: z.string(),
  required: z.boolean(),
  max: z.number(),
  options: z.array(Choice),
  when: When.nullable(),
  /** A choice of what there is at the time of asking; for deliveries, those of the project. */
  from: z.enum(["developers", "deliveries"]).nullable(),
});
/** A type of request in the reader's language; `allowed` tells whether this person's trust suffices. */
export const TypeView = z.object({
  name: z.string(),
  label: z.string(),
  hint: z.string(),
  allowed: z.boolean(),
  /** Takes no new requests by a form; there may be some of before, or by a channel. */
  retired: z.boolean(),
  /** How bad such a request is unless somebody says otherwise. */
  severity: Severity,
  needs: z.object({
    product: z.boolean(),
    version: z.boolean(),
    versionWhen: When.nullable(),
    description: z.boolean(),
  }),
  description: z.object({ label: z.string(), hint: z.string() }),
  fields: z.array(FieldView),
});
export const SeverityView = z.object({ name: Severity, label: z.string(), hint: z.string() });

/** How to reach the person about this request. */
export const Reach = z.strictObject({
  name: name(60),
  phone: phone(40).default(""),
  email: z.union([z.literal(""), z.email().max(200)]).default(""),
});

const ReachView = z.object({ name: z.string(), phone: z.string(), email: z.string() });

export const NewTicket = z.strictObject({
  /** Made by the form, once per form: the same submission twice is one request (R27). */
  submissionId: id,
  type: TypeName,
  /** Left out, it is as usual with this type. */
  severity: Severity.optional(),
  title: name(120),
  description: prose(20_000).default(""),
  projectId: id.nullable().default(null),
  /** The full name as typed, where no project of the registry is chosen. */
  projectName: line(200).default(""),
  productId: id.nullable().default(null),
  version: line(100).default(""),
  reach: Reach,
  fields: z.record(z.string().max(60), z.string().max(20_000)).default({}),
  fileIds: z.array(id).max(20).default([]),
  watchers: z.array(z.email().max(200)).max(20).default([]),
  /** The archives hold no personal data of production, or it was masked (R32). */
  masked: z.boolean().default(false),
  /** Staff only: on whose behalf. */
  requesterId: id.nullable().default(null),
});
export const AnotherType = z.strictObject({
  type: TypeName,
  reason: words(500),
  /** What the type asks and the request does not say yet. */
  fields: z.record(z.string().max(60), z.string().max(20_000)).default({}),
  productId: id.optional(),
  version: line(100).optional(),
});
/** Why it goes on by the current version of its type. */
export const Renewal = z.strictObject({ reason: words(500) });
export const Submitted = z.object({ number: z.number() });

const clockNames = Object.keys(clocks) as [ClockName, ...ClockName[]];

export const StateView = z.object({ name: z.string(), label: z.string(), turn: Turn });
export const TicketRow = z.object({
  number: z.number(),
  type: z.string(),
  /** The process that it goes by. */
  flow: z.string(),
  typeLabel: z.string(),
  title: z.string(),
  state: StateView,
  open: z.boolean(),
  severity: Severity,
  channel: Channel,
  project: z.object({ id: id.nullable(), name: z.string() }),
  company: z.object({ id: id.nullable(), name: z.string() }),
  requester: Named,
  /** False while the requester's identity is not verified; staff see a mark. */
  verified: z.boolean(),
  assignee: Named.nullable(),
  team: Named.nullable(),
  tags: z.array(z.string()),
  /** The next of our promises that runs out, or ran out; customers see those made to them. */
  due: z.object({ clock: z.enum(clockNames), label: z.string(), at: instant }).nullable(),
  unread: z.boolean(),
  /** The beginning of the last message this person may read. */
  preview: z.object({ side: z.enum(["customer", "staff"]), text: z.string() }).nullable(),
  createdAt: instant,
  /** The last change this person may know of. */
  updatedAt: instant,
});
export const ClockView = z.object({
  name: z.enum(clockNames),
  label: z.string(),
  counts: z.enum(["answer", "update", "total", "stay", "day", "window"]),
  /** Somebody of us answers for it, and is warned before it runs out. */
  ours: z.boolean(),
  standing: z.enum(["running", "paused", "met"]),
  from: instant,
  /** Business minutes; around the clock all minutes. */
  target: z.number(),
  spent: z.number(),
  aroundTheClock: z.boolean(),
  due: instant.nullable(),
  metAt: instant.nullable(),
  /** When it did not count, and for what; the last one may go on. */
  pauses: z.array(
    z.object({
      from: instant,
      to: instant.nullable(),
      /** Minutes of the kind it counts. */
      spent: z.number(),
      label: z.string(),
    }),
  ),
  /** Days on its way that are off or worked against what their weekday says, and what for. */
  days: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      kind: z.enum(["holiday", "make-up", "off", "work"]),
      label: z.string(),
    }),
  ),
});
export const ClocksView = z.object({
  items: z.array(ClockView),
  /** The service plan by which they are reckoned, for staff; since when, where it was another one before. */
  plan: z.object({ name: z.string(), since: instant.nullable() }).nullable(),
});

export const TicketPage = z.object({ items: z.array(TicketRow), next: z.string().nullable() });

export const sorts = ["updated", "created", "age", "severity", "oldest", "due"] as const;
export const scopes = ["all", "mine", "unassigned", "team", "following", "company"] as const;
const many = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (v) => (v === undefined || Array.isArray(v) ? v : [v]),
    z.array(schema).max(20).optional(),
  );

/** A state of the product, or one made here. */
const StateName = z.union([
  z.enum(Object.values(flows).flatMap(({ states }) => Object.keys(states))),
  z.string().regex(/^own_[a-zA-Z0-9_]{1,36}$/),
]);
/** What a list shows; the address of a list page holds exactly this. */
export const Filter = z.strictObject({
  scope: z.enum(scopes).optional(),
  status: z.enum(["open", "done", "all"]).optional(),
  state: many(StateName),
  turn: Turn.optional(),
  type: many(TypeName),
  severity: many(Severity),
  assignee: id.optional(),
  team: id.optional(),
  tag: z.string().max(40).optional(),
  project: id.optional(),
  company: id.optional(),
  /** Staff only. */
  requester: id.optional(),
  /** Changed at or after this moment. */
  updatedSince: moment.optional(),
  /** Submitted at or after this moment. */
  submittedSince: moment.optional(),
  unread: z.enum(["yes"]).optional(),
  text: line(100).optional(),
  sort: z.enum(sorts).optional(),
});
export const ListQuery = Filter.extend({
  ...page,
});
export const ExportQuery = Filter.extend({
  /** Of the headings and labels; in an address, where no header can say it. */
  language: z.enum(languages).optional(),
});
/** How many wait in each list, counted up to 100. */
export const Counts = z.object({
  mine: z.number(),
  unassigned: z.number(),
  team: z.number(),
  following: z.number(),
  open: z.number(),
  views: z.record(z.string(), z.number()),
});

/** A file as it hangs on a message. */
export const MessageFile = FileView.extend({
  /** Who was shown its password, and when; null for customers, and while there is one to be shown. */
  passwordShown: z.object({ by: z.string(), at: instant }).nullable(),
});
export type MessageFile = z.output<typeof MessageFile>;
/** Nothing is trimmed: blanks before and after it are part of a password. */
export const FilePassword = z.strictObject({ password: z.string().min(1).max(200) });

export const MessageView = z.object({
  id,
  /** The request it was written in: a reply long after the end begins a new one. */
  number: z.number(),
  side: z.enum(["customer", "staff"]),
  kind: z.enum(["reply", "note"]),
  author: Named,
  channel: Channel,
  text: z.string(),
  /** Cleaned on the server; null where the text is all there is. */
  html: z.string().nullable(),
  mentions: z.array(Named),
  files: z.array(MessageFile),
  createdAt: instant,
  editedAt: instant.nullable(),
  /** Until when its author may still edit it. */
  editableUntil: instant.nullable(),
});

const AskView = z.object({
  name: z.string(),
  kind: z.enum(["line", "text", "choice", "number", "date"]),
  label: z.string(),
  hint: z.string(),
  required: z.boolean(),
  max: z.number(),
  options: z.array(Choice),
  when: When.nullable(),
  from: z.enum(["developers", "deliveries"]).nullable(),
  /** Lines that are often the answer, offered to be added. */
  suggestions: z.array(z.string()),
});
export const MoveView = z.object({
  name: z.string(),
  label: z.string(),
  tone: z.enum(["main", "plain", "danger"]),
  /** Goes out with a message: the button opens the composer. */
  says: z.boolean(),
  asks: z.array(AskView),
});

/** What the customer was asked for, and whether it is there. */
const AskedItem = z.object({ position: z.int(), item: z.string(), given: z.boolean() });
export const byItem = byNumber.extend({
  position: z.coerce.number().pipe(z.int().min(1).max(1000)),
});
export const ItemTick = z.strictObject({ given: z.boolean() });

export const byEstimate = byNumber.extend({
  version: z.coerce.number().pipe(z.int().min(1).max(2_147_483_647)),
});
/** The effort that was estimated, and the price for those who decide on it. */
const EstimateView = z.object({
  version: z.int(),
  scope: z.string(),
  days: z.int(),
  assumptions: z.string(),
  validUntil: z.iso.date(),
  /** Null for customers, who learn which team has it and not which person (R34). */
  by: Named.nullable(),
  checkedBy: Named.nullable(),
  released: z.boolean(),
  /** A second developer still has to check it. */
  unchecked: z.boolean(),
  /** Null for who may not read it, or while there is none. */
  price: z.string().nullable(),
});

const HandedOver = z.object({
  id,
  items: z.string(),
  version: z.string(),
  plannedOn: z.iso.date().nullable(),
  deliveredAt: instant,
  /** Until when, and whether now, its developer answers directly. */
  hotUntil: instant,
  hot: z.boolean(),
  /** Who answers for it, and whether he is there; customers learn neither. */
  developer: Named.nullable(),
  active: z.boolean().nullable(),
});
/** A delivery with what was written with it, where the reader sees the request it was made for. */
export const DeliveryView = HandedOver.extend({
  number: z.number().nullable(),
  notes: z.string().nullable(),
  files: z.array(Named),
});
export const byDelivery = z.object({ id });
export const DeliveryDeveloper = z.strictObject({ personId: id });
/** Why it is no other matter than the delivery, or not less severe. */
export const Dispute = z.strictObject({ reason: words(2000) });

export const TicketView = TicketRow.extend({
  /** What it is about, or what was handed over in it last. */
  delivery: HandedOver.nullable(),
  /** Who follows it in support while a developer has it; staff only. */
  coordinator: Named.nullable(),
  estimate: EstimateView.nullable(),
  items: z.array(AskedItem),
  /** Until when this person had read it. */
  readAt: instant.nullable(),
  version: z.string(),
  product: Named.nullable(),
  reach: ReachView,
  fields: z.array(z.object({ name: z.string(), label: z.string(), value: z.string() })),
  steps: z.array(z.object({ label: z.string(), at: z.enum(["done", "now", "ahead"]) })),
  moves: z.array(MoveView),
  /** What this person may do here; the screens draw it. */
  abilities: z.object({
    reply: z.boolean(),
    note: z.boolean(),
    assign: z.boolean(),
    edit: z.boolean(),
    merge: z.boolean(),
    /** It may still be given another type. */
    turn: z.boolean(),
    /** Its type has a newer version than the one it keeps. */
    renew: z.boolean(),
    watch: z.boolean(),
    rate: z.boolean(),
    /** Go through the estimate of a colleague. */
    checkEstimate: z.boolean(),
    /** Disagree, once: it is an issue with the delivery after all, or as severe as it was. */
    dispute: z.enum(["type", "severity"]).nullable(),
    /** When the customer may urge; null: not at all; a moment in the past or now: at once. */
    urgeFrom: instant.nullable(),
  }),
  outcome: z
    .object({
      label: z.string(),
      answers: z.array(z.object({ label: z.string(), text: z.string() })),
    })
    .nullable(),
  rating: z.object({ rating: z.number(), comment: z.string() }).nullable(),
  watchers: z.array(z.string()),
  followers: z.array(Named),
  following: z.boolean(),
  links: z.array(z.object({ number: z.number(), title: z.string(), kind: z.string() })),
  /** When a fix or a delivery is promised for. */
  promised: z
    .object({
      date: z.string(),
      words: z.string(),
      provisional: z.boolean(),
      /** The day it would be without a holiday or the like, which is named, while it has not moved since. */
      instead: z.object({ from: z.string(), reason: z.string() }).nullable(),
      /** The day it was promised for before, and why it is another one. */
      moved: z.object({ from: z.string(), reason: z.string() }).nullable(),
    })
    .nullable(),
  /** The day of a fix that is open again, and why. */
  dateOpen: z.object({ from: z.string(), reason: z.string() }).nullable(),
  mergedInto: z.number().nullable(),
  closedAt: instant.nullable(),
  /** Until when a reply opens it again; null where it is open, or a reply begins a new request. */
  reopensUntil: instant.nullable(),
  messages: z.array(MessageView),
  /** The cursor to older messages; null when these are all. */
  earlier: z.string().nullable(),
});
export const MessagePage = z.object({
  items: z.array(MessageView),
  earlier: z.string().nullable(),
});

export const NewMessage = z.strictObject({
  kind: z.enum(["reply", "note"]).default("reply"),
  text: prose(50_000).default(""),
  html: z.string().max(200_000).nullable().default(null),
  fileIds: z.array(id).max(20).default([]),
  mentions: z.array(id).max(20).default([]),
  /** "Send and set as": a move that goes out with this message. */
  move: z.string().max(40).nullable().default(null),
  answers: z.record(z.string().max(40), prose(4000)).default({}),
  /** The last message on the writer's screen; a newer reply of a colleague stops the sending once. */
  seen: id.nullable().default(null),
});
export const EditMessage = z.strictObject({ text: words(50_000) });
export const NewMove = z.strictObject({
  move: name(40),
  answers: z.record(z.string().max(40), prose(4000)).default({}),
});
export const Assignment = z.strictObject({
  personId: id.nullable().optional(),
  teamId: id.nullable().optional(),
  /** Who has it on the screen of whoever presses; left out, it is not compared. */
  from: id.nullable().optional(),
  /** What the next person has to know; written as an internal note. */
  note: prose(4000).default(""),
});
export const TicketChange = z.strictObject({
  title: name(120).optional(),
  severity: Severity.optional(),
  /** Why, where the severity changes; the customer reads it (R106). */
  reason: prose(1000).optional(),
  /** The customer agreed to wait longer; without it nothing is due later than it was promised before. */
  agreed: z.boolean().optional(),
  tags: z.array(name(40)).max(20).optional(),
  projectId: id.nullable().optional(),
  productId: id.optional(),
  version: line(100).optional(),
});
export const Watcher = z.strictObject({ address: z.email().max(200) });
export const Rating = z.strictObject({
  rating: z.int().min(1).max(5),
  comment: prose(2000).default(""),
});
export const Urge = z.strictObject({ reason: words(500) });
export const Merge = z.strictObject({ into: ticketNumber });
export const Split = z.strictObject({ messageIds: z.array(id).min(1).max(50), title: name(120) });
export const Link = z.strictObject({ other: ticketNumber });
export const byLink = byNumber.extend({ other: ticketNumberInAddress });

export const Bulk = z.strictObject({
  numbers: z.array(ticketNumber).min(1).max(100),
  assigneeId: id.nullable().optional(),
  teamId: id.nullable().optional(),
  /** Who had each, by its number, on the screen of whoever presses; what somebody else has by now is refused. */
  from: z.record(z.string().regex(/^[1-9]\d{0,8}$/), id.nullable()).default({}),
  addTag: name(40).optional(),
  move: name(40).optional(),
  answers: z.record(z.string().max(40), prose(4000)).default({}),
  /** Why they go on by the current version of their type; left out, they do not. */
  renew: words(500).optional(),
});
/** What became of each: those not done say why. */
export const BulkResult = z.object({
  done: z.array(z.number()),
  refused: z.array(z.object({ number: z.number(), code: z.string(), message: z.string() })),
});

/** The flow of a request, where it stands in it, and the way it came. */
export const Way = z.object({
  flow: FlowView,
  at: z.string(),
  /** The states it has been in; `move` led there, where the reader may know of it. */
  way: z.array(z.object({ state: z.string(), move: z.string().nullable(), at: instant })),
});

/** The history as sentences, in the reader's language. */
export const History = z.object({
  items: z.array(z.object({ at: instant, who: z.string(), sentence: z.string() })),
});

export const place = z.object({ place: z.string().regex(/^(new|\d{1,9}-(reply|note))$/) });
export const Draft = z.strictObject({
  body: z.record(z.string(), z.unknown()).refine((body) => JSON.stringify(body).length <= 100_000, {
    params: { code: "draft.too-long" },
  }),
});
export const DraftView = z.object({
  place: z.string(),
  body: z.record(z.string(), z.unknown()),
  updatedAt: instant,
});

export const View = z.object({
  id,
  name: z.string(),
  team: Named.nullable(),
  mine: z.boolean(),
  filter: z.record(z.string(), z.unknown()),
});
export const NewView = z.strictObject({
  name: name(40),
  teamId: id.nullable().default(null),
  filter: Filter,
});
export const byId = z.object({ id });

/** What is kept of a person, for that person (R124). */
export const MyData = z.object({
  madeAt: instant,
  profile: z.object({ name: z.string(), language: z.enum(languages), createdAt: instant }),
  addresses: z.array(
    z.object({ kind: z.string(), value: z.string(), provenAt: instant.nullable() }),
  ),
  bindings: z.array(
    z.object({
      state: z.string(),
      kind: z.enum(["partner", "customer"]),
      companyName: z.string(),
      projectName: z.string().nullable(),
      jobTitle: z.string().nullable(),
      answer: z.string().nullable(),
      submittedAt: instant,
      verifiedUntil: instant.nullable(),
    }),
  ),
  projects: z.array(z.object({ fullName: z.string(), owner: z.boolean() })),
  consents: z.array(
    z.object({
      policy: z.string(),
      purposes: z.array(z.string()),
      givenAt: instant,
      withdrawnAt: instant.nullable(),
      ip: z.string().nullable(),
      userAgent: z.string().nullable(),
    }),
  ),
  sessions: z.array(
    z.object({
      ip: z.string().nullable(),
      userAgent: z.string().nullable(),
      createdAt: instant,
      seenAt: instant,
    }),
  ),
  requests: z.array(
    z.object({ number: z.number(), title: z.string(), createdAt: instant, reach: ReachView }),
  ),
  messages: z.array(
    z.object({
      number: z.number(),
      text: z.string(),
      createdAt: instant,
      files: z.array(z.string()),
    }),
  ),
});

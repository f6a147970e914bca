import type { Key } from "../../ui/texts.tsx";

/** What the first start asks for, in order. Only the administrator cannot wait. */
export const stepWords = {
  administrator: "setup.administrator",
  vendor: "setup.vendor",
  place: "setup.place",
  mailbox: "setup.mailbox",
  wechat: "setup.wechat",
} as const satisfies Record<string, Key>;

export type Step = keyof typeof stepWords;
export const steps = Object.keys(stepWords) as Step[];

/** The step an address names; the first that needs no stranger where it names none. */
export const stepOf = (name: unknown): Step | "done" =>
  name === "done"
    ? name
    : (steps.find((step) => step === name && step !== "administrator") ?? "vendor");

export const after = (step: Step): Step | "done" => steps[steps.indexOf(step) + 1] ?? "done";

import { EmailAddress, MobileNumber } from "../people/index.ts";

export { EmailAddress };

/** Where a one-time code can be sent. */
export const addressKinds = ["email", "mobile"] as const;
export type AddressKind = (typeof addressKinds)[number];

/** An address in the one form it is kept and looked up in; undefined where it is none. */
export const normalAddress = (kind: AddressKind, text: string): string | undefined =>
  (kind === "email" ? EmailAddress : MobileNumber).safeParse(text).data;

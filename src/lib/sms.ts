import type { House } from "./house.ts";

/** Someone who brings a short message to a mobile. */
export type SmsProvider = {
  /** Whether what is sent can reach anybody. */
  reaches: boolean;
  /** Throws when the message was not taken. */
  send(mobile: string, text: string): Promise<void>;
};

/** The provider in use. So far there is the console, which reaches nobody but the person who watches a demonstration. */
export const smsOf = (house: House): SmsProvider => ({
  reaches: house.demo === true,
  async send(mobile, text) {
    house.log.info({ mobile, ...(house.demo && { text }) }, "a short message, shown here only");
  },
});

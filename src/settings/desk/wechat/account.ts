import { secretOf } from "../SecretField.tsx";
import type { WechatAccount } from "../queries.ts";

/** What the form asks for, by the names of its fields. */
export type Typed = {
  appId: string;
  appSecret: string;
  token: string;
  encodingAESKey: string;
  mode?: WechatAccount["mode"];
};

export const accountOf = (typed: Typed, before?: WechatAccount) => ({
  ...before,
  appId: typed.appId,
  appSecret: secretOf(typed.appSecret, before?.appSecret),
  token: secretOf(typed.token, before?.token),
  encodingAESKey: secretOf(typed.encodingAESKey, before?.encodingAESKey),
  mode: typed.mode ?? before?.mode,
});

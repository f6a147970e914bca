import { z } from "zod";
import { line, name } from "../../lib/fields.ts";
import type { Secret } from "../settings.ts";
import { accountId, webAddress } from "./words.ts";

/** A service account of WeChat (服务号). */
export const wechatAccount = <S extends Secret>(secret: S) =>
  z.strictObject({
    appId: name(100),
    appSecret: secret,
    token: secret,
    encodingAESKey: secret,
    mode: z.enum(["plain", "compat", "safe"]).default("safe"),
    apiUrl: webAddress().default("https://api.weixin.qq.com"),
    oauthUrl: webAddress().default("https://open.weixin.qq.com"),
    /** Our name of a notice → the id of its template at WeChat. */
    templates: z.record(name(60), line(100)).default({}),
  });

/** By the id that stands in the account's callback address. */
export const wechat = <S extends Secret>(secret: S) =>
  z.record(accountId(), wechatAccount(secret)).default({});

import { contract } from "../lib/contract.ts";
import {
  MailTest,
  MailboxesSetting,
  NoticesSetting,
  SecuritySetting,
  TrackersSetting,
  VendorSetting,
  VendorView,
  WechatSetting,
} from "./schema.ts";

/** In a setting that is read, a secret that is set is null; sent back as null it stays as it is. */
export const api = contract({
  "GET /vendor": {
    summary: "Who gives the support: name, logo, language, ways to sign in",
    may: "public",
    reply: VendorView,
  },

  "GET /settings/vendor": {
    summary: "The vendor's name, logo, site, time zone and language",
    may: "settings.write",
    reply: VendorSetting,
  },
  "PUT /settings/vendor": {
    summary: "Change the vendor's name, logo, site, time zone and language",
    may: "settings.write",
    body: VendorSetting,
  },
  "GET /settings/security": {
    summary: "Limits, session lengths, second proof, sign-in through a directory",
    may: "security.write",
    reply: SecuritySetting,
  },
  "PUT /settings/security": {
    summary: "Change limits, session lengths, second proof, sign-in through a directory",
    may: "security.write",
    body: SecuritySetting,
  },
  "GET /settings/mailboxes": {
    summary: "The mailboxes, by id; the house writes from the first",
    may: "settings.write",
    reply: MailboxesSetting,
  },
  "PUT /settings/mailboxes": {
    summary: "Change the mailboxes; one that is left out is removed",
    may: "settings.write",
    body: MailboxesSetting,
  },
  "GET /settings/notices": {
    summary: "When gathered letters go out, and when customers are not written to",
    may: "settings.write",
    reply: NoticesSetting,
  },
  "PUT /settings/notices": {
    summary: "Change when gathered letters go out, and when customers are not written to",
    may: "settings.write",
    body: NoticesSetting,
  },
  "GET /settings/wechat": {
    summary: "The WeChat service accounts, by id",
    may: "settings.write",
    reply: WechatSetting,
  },
  "PUT /settings/wechat": {
    summary: "Change the WeChat service accounts; one that is left out is removed",
    may: "settings.write",
    body: WechatSetting,
  },
  "GET /settings/trackers": {
    summary: "The trackers of R&D, by id",
    may: "settings.write",
    reply: TrackersSetting,
  },
  "PUT /settings/trackers": {
    summary: "Change the trackers of R&D; one that is left out is removed",
    may: "settings.write",
    body: TrackersSetting,
  },

  "POST /settings/mailboxes/test": {
    summary: "Send a test mail with these values; what is wrong is said in plain words",
    may: "settings.write",
    kept: false,
    limit: "sign-in",
    body: MailTest,
  },
});

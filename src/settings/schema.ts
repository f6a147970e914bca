import { z } from "zod";
import { accountId } from "./shapes/words.ts";
import { mailbox } from "./shapes/mailboxes.ts";
import { tracker } from "./shapes/trackers.ts";
import { settingsOnScreen } from "./settings.ts";

/** What everybody may know, also before signing in. */
export const VendorView = z.strictObject({
  name: z.string(),
  logo: z.string(),
  site: z.string(),
  timeZone: z.string(),
  language: z.enum(["zh-CN", "en"]),
  /** The words on the button of the vendor's own directory; null while that is off. */
  oidcLabel: z.string().nullable(),
  /** The ways a one-time code can reach a person now. */
  codeKinds: z.array(z.enum(["email", "mobile"])),
  /** The largest file that is taken, in megabytes. */
  uploadMegabytes: z.int(),
  demo: z.boolean(),
});
export type VendorView = z.output<typeof VendorView>;

export const { vendor: VendorSetting, security: SecuritySetting } = settingsOnScreen;
export const { mailboxes: MailboxesSetting, wechat: WechatSetting } = settingsOnScreen;
export const { trackers: TrackersSetting } = settingsOnScreen;
export const { train: TrainSetting, routing: RoutingSetting } = settingsOnScreen;
export const { notices: NoticesSetting } = settingsOnScreen;

const secret = z.string().max(4000).nullable().default(null);
export const TrackerSetting = tracker(secret);

/** Values not kept yet, tried out. A password that is null is the one kept for the mailbox of this id. */
export const MailTest = z.strictObject({
  id: accountId().optional(),
  mailbox: mailbox(secret),
  to: z.email().max(254),
});

import type { House } from "../lib/house.ts";
import { smsOf } from "../lib/sms.ts";
import { takesMail } from "./mail.ts";
import type { VendorView } from "./schema.ts";
import { setting } from "./store.ts";

/** What everybody may know. */
export const presentVendor = (house: House): VendorView => {
  const { name, logo, site, timeZone, language } = setting(house, "vendor");
  const {
    uploadMegabytes,
    oidc: { issuer, label },
  } = setting(house, "security");
  return {
    name,
    logo,
    site,
    timeZone,
    language,
    oidcLabel: issuer ? label || new URL(issuer).hostname : null,
    codeKinds: (["mobile", "email"] as const).filter((kind) => canSendCode(house, kind)),
    uploadMegabytes,
    demo: house.demo === true,
  };
};

/** Whether a one-time code would reach anybody. */
export const canSendCode = (house: House, kind: "email" | "mobile"): boolean =>
  kind === "mobile" ? smsOf(house).reaches : takesMail(house);

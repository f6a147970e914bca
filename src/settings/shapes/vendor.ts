import { z } from "zod";
import { name } from "../../lib/fields.ts";
import { isTimeZone } from "../../lib/zone.ts";
import { webAddress } from "./words.ts";

/** Who gives the support. */
export const vendor = () =>
  z.strictObject({
    name: name(100).default("Channeldesk"),
    /** A picture as a data: address, at most about 200 KB; empty for none. */
    logo: z
      .string()
      .max(280_000)
      .regex(/^$|^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/]+=*$/)
      .default(""),
    site: webAddress().default(""),
    timeZone: z.string().max(60).refine(isTimeZone).default("Asia/Shanghai"),
    language: z.enum(["zh-CN", "en"]).default("zh-CN"),
  });

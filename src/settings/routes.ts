import { routes } from "../lib/routes.ts";
import { api } from "./api.ts";
import { changeFromScreen, showSetting } from "./screen.ts";
import { sendTestMail } from "./testMail.ts";
import { presentVendor } from "./vendor.ts";

export const settingsRoutes = routes(api, {
  "GET /vendor": ({ house }) => presentVendor(house),

  "GET /settings/vendor": ({ house }) => showSetting(house, "vendor"),
  "PUT /settings/vendor": ({ house, actor, body }) =>
    changeFromScreen(house, actor, "vendor", body),
  "GET /settings/security": ({ house }) => showSetting(house, "security"),
  "PUT /settings/security": ({ house, actor, body }) =>
    changeFromScreen(house, actor, "security", body),
  "GET /settings/mailboxes": ({ house }) => showSetting(house, "mailboxes"),
  "PUT /settings/mailboxes": ({ house, actor, body }) =>
    changeFromScreen(house, actor, "mailboxes", body),
  "GET /settings/notices": ({ house }) => showSetting(house, "notices"),
  "PUT /settings/notices": ({ house, actor, body }) =>
    changeFromScreen(house, actor, "notices", body),
  "GET /settings/wechat": ({ house }) => showSetting(house, "wechat"),
  "PUT /settings/wechat": ({ house, actor, body }) =>
    changeFromScreen(house, actor, "wechat", body),
  "GET /settings/trackers": ({ house }) => showSetting(house, "trackers"),
  "PUT /settings/trackers": ({ house, actor, body }) =>
    changeFromScreen(house, actor, "trackers", body),

  "POST /settings/mailboxes/test": ({ house, language, body }) =>
    sendTestMail(house, language, body),
});

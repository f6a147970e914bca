export { applySettingsFile, exportSettings, importSettings, type Change } from "./file.ts";
export { canSendMail, mailText, sendMail, takesMail } from "./mail.ts";
export { settingsRoutes } from "./routes.ts";
export { VendorView } from "./schema.ts";
export { withSecrets } from "./screen.ts";
export { settings, type Setting, type SettingKey } from "./settings.ts";
export { changeSetting, loadSettings, refreshSettings, setting, writeSetting } from "./store.ts";
export { canSendCode, presentVendor } from "./vendor.ts";

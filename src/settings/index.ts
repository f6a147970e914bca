export { settings, type Setting, type SettingKey } from "./settings.ts";
export { loadSettings, setting } from "./store.ts";

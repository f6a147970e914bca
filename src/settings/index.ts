export { settings, type Setting, type SettingKey } from "./settings.ts";
export { changeSetting, loadSettings, setting, writeSetting } from "./store.ts";

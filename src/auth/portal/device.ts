const apps = [
  ["WeChat", /MicroMessenger/],
  ["Edge", /Edg/],
  ["Firefox", /Firefox/],
  ["Chrome", /Chrome/],
  ["Safari", /Safari/],
] as const;
const systems = [
  ["iPhone", /iPhone/],
  ["iPad", /iPad/],
  ["Android", /Android/],
  ["HarmonyOS", /OpenHarmony|HarmonyOS/],
  ["Windows", /Windows/],
  ["macOS", /Mac OS X/],
  ["Linux", /Linux/],
] as const;

const first = (names: readonly (readonly [string, RegExp])[], text: string): string =>
  names.find(([, sign]) => sign.test(text))?.[0] ?? "";

/** What a person would call the device, by what its browser says of itself. */
export const deviceOf = (userAgent: string) => ({
  app: first(apps, userAgent),
  system: first(systems, userAgent),
});

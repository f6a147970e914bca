/** What a browser says of itself, in a few words: "Chrome · Windows". Empty where it says nothing known. */
export const deviceWords = (userAgent: string | null): string =>
  [browsers, systems]
    .map((known) => known.find(([sign]) => sign.test(userAgent ?? ""))?.[1])
    .filter((word) => word !== undefined)
    .join(" · ");

export const isPhone = (userAgent: string | null): boolean =>
  /Mobile|Android|iPhone/.test(userAgent ?? "");

// Most name themselves after others too, so the rarer name comes first.
const browsers: [RegExp, string][] = [
  [/MicroMessenger/, "微信"],
  [/wxwork/, "企业微信"],
  [/DingTalk/, "钉钉"],
  [/Edg\//, "Edge"],
  [/QQBrowser/, "QQ 浏览器"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: [RegExp, string][] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/HarmonyOS|OpenHarmony/, "HarmonyOS"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

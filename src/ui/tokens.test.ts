import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");
const light = tokensOf(/:root \{([^}]+)\}/);
const darkBySystem = tokensOf(/:root:not\(\[data-theme="light"\]\) \{([^}]+)\}/);
const darkByChoice = tokensOf(/:root\[data-theme="dark"\] \{([^}]+)\}/);

const grounds = ["canvas", "sunken", "surface", "raised", "hover", "selected"];
const tones = ["accent", "info", "success", "warning", "danger", "violet", "teal", "neutral"];

/** What is laid on what, and how clearly it must stand out (WCAG AA: 4.5 for text, 3 for frames and focus). */
const pairs: [ink: string, ground: string, least: number][] = [
  ...grounds.flatMap((ground): [string, string, number][] => [
    ["ink", ground, 7],
    ["ink-muted", ground, 4.5],
    ["ink-faint", ground, 4.5],
    ["accent-text", ground, 4.5],
    ["danger-text", ground, 4.5],
    ["focus", ground, 3],
  ]),
  ...tones.flatMap((tone): [string, string, number][] => [
    [`${tone}-text`, `${tone}-bg`, 4.5],
    [`${tone}-text`, "surface", 4.5],
    ["ink", `${tone}-bg`, 4.5],
    ["ink-muted", `${tone}-bg`, 4.5],
  ]),
  ["on-accent", "accent", 4.5],
  ["on-accent", "accent-hover", 4.5],
  ["on-danger", "danger", 4.5],
  ["on-danger", "danger-hover", 4.5],
  ["accent", "surface", 3],
  ["ink-muted", "pressed", 4.5],
  ["ink", "highlight", 4.5],
  ["tip-text", "tip-bg", 4.5],
  ["tip-faint", "tip-bg", 4.5],
  ["line-input", "surface", 3],
  ["line-input", "raised", 3],
  ["line-input", "sunken", 2.9],
];

describe.each([
  ["light", light],
  ["dark", { ...light, ...darkByChoice }],
])("in %s", (_theme, tokens) => {
  test.each(pairs)("%s can be read on %s (%f : 1)", (ink, ground, least) => {
    expect(contrast(tokens[ink] ?? "", tokens[ground] ?? "")).toBeGreaterThanOrEqual(least);
  });
});

test("dark by the system and dark by choice are the same dark", () => {
  expect(darkBySystem).toEqual(darkByChoice);
});

test("dark gives every colour of light a counterpart", () => {
  const colours = Object.keys(light).filter((name) => /^(#|rgb)/.test(light[name] ?? ""));
  expect(colours.filter((name) => !(name in darkByChoice))).toEqual([]);
});

test("colours are written so that old WebViews read them", () => {
  expect(css).not.toMatch(/oklch|oklab|color-mix|@layer|:has\(|light-dark/);
});

function tokensOf(block: RegExp): Record<string, string> {
  const [, body = ""] = css.match(block) ?? [];
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
}

function contrast(a: string, b: string): number {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

import { Refusal } from "../../lib/refusal.ts";

const SHORTEST = 10;
const LONG_ENOUGH_ALONE = 16;
const kinds = [/\p{Ll}|\p{Lo}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u];

/** Why a password will not do, as the code of a sentence; undefined if it will. */
export const passwordProblem = (password: string, email: string): string | undefined => {
  const length = [...password].length;
  if (length < SHORTEST) return "password.too-short";
  const used = kinds.filter((kind) => kind.test(password)).length;
  if (length < LONG_ENOUGH_ALONE && used < 3) return "password.too-simple";
  if (new Set(password).size < 5) return "password.too-simple";
  if (isCommon(password)) return "password.common";
  return isOwnAddress(password, email) ? "password.own-address" : undefined;
};

export const refuseWeak = (password: string, email: string): void => {
  const code = passwordProblem(password, email);
  if (code) throw new Refusal(422, code, {}, { password: code });
};

/**
 * What lists of stolen passwords begin with, in the shapes that still pass the rules above: a common word with
 * digits and signs around it, a row of keys, a year.
 */
const isCommon = (password: string): boolean =>
  [password, undisguised(password)].some((text) => {
    const bare = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
    const rest = common.reduce((left, word) => left.replaceAll(word, ""), bare);
    return rest.length <= 4 && rest.length < bare.length;
  });

// Longer ones first, where one is part of another.
const common = `
  administrator password passw0rd channeldesk qwertyuiop asdfghjkl zxcvbnm qwerty asdfgh qwe123 1qaz 2wsx 3edc 4rfv
  qaz wsx edc abc123 abcdef abcd admin root welcome letmein iloveyou woaini monkey dragon sunshine princess football
  baseball changeme default secret login master support service company huawei wechat weixin taobao alibaba tencent
  zhongguo beijing shanghai 5201314 1314520 123456789 12345678 1234567 123456 12345 1234 987654321 654321 111111
  888888 666666 000000 112233 123123 123321 2020 2021 2022 2023 2024 2025 2026 2027
`
  .trim()
  .split(/\s+/);

/** The usual stand-ins turned back into the letters they stand for. */
const undisguised = (password: string): string =>
  password.normalize("NFKC").replaceAll("@", "a").replaceAll("$", "s").replaceAll("!", "i");

const isOwnAddress = (password: string, email: string): boolean => {
  const own = email.split("@")[0]!.toLowerCase();
  return own.length >= 4 && password.toLowerCase().includes(own);
};

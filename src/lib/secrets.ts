import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

/** A random token for a cookie, a link or an API: 256 bits. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is kept of a token: enough to recognise it, useless to a thief. */
export const hashToken = (token: string): string =>
  createHash("sha256").update(token).digest("base64url");

/** A short code that a person types, digits only. */
export const newCode = (digits = 6): string =>
  String(randomBytes(6).readUIntBE(0, 6) % 10 ** digits).padStart(digits, "0");

export type Vault = {
  /** Encrypts text for keeping; `purpose` keeps one kind of secret from being read as another. */
  lock(purpose: string, text: string): string;
  open(purpose: string, locked: string): string;
  /** A signature of text, for links and for hashes of short codes. */
  sign(purpose: string, text: string): string;
  verify(purpose: string, text: string, signature: string): boolean;
};

/** Everything that depends on the SECRET_KEY. AES-256-GCM and HMAC-SHA-256, one derived key for each purpose. */
export const openVault = (secretKey: string): Vault => {
  const keyFor = (use: string, purpose: string) =>
    Buffer.from(hkdfSync("sha256", secretKey, "channeldesk", `${use}:${purpose}`, 32));
  const sign = (purpose: string, text: string) =>
    createHmac("sha256", keyFor("sign", purpose)).update(text).digest("base64url");
  return {
    lock(purpose, text) {
      const iv = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", keyFor("lock", purpose), iv);
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return `v1.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url")}`;
    },
    open(purpose, locked) {
      const bytes = Buffer.from(locked.slice(3), "base64url");
      const decipher = createDecipheriv(
        "aes-256-gcm",
        keyFor("lock", purpose),
        bytes.subarray(0, 12),
      );
      decipher.setAuthTag(bytes.subarray(12, 28));
      return decipher.update(bytes.subarray(28), undefined, "utf8") + decipher.final("utf8");
    },
    sign,
    verify: (purpose, text, signature) => sameText(sign(purpose, text), signature),
  };
};

/** Compares without telling by its time how much was right. */
export const sameText = (a: string, b: string): boolean => {
  const left = createHash("sha256").update(a).digest();
  const right = createHash("sha256").update(b).digest();
  return timingSafeEqual(left, right);
};

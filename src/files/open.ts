import { fileURLToPath } from "node:url";
import { CannotStart } from "../lib/cannot-start.ts";
import type { House } from "../lib/house.ts";
import { diskStorage } from "./disk.ts";
import { s3Storage, type Bucket } from "./s3.ts";
import { newKey, type Storage } from "./storage.ts";

const opened = new WeakMap<House, Storage>();

/** The storage of this house. */
export const storageOf = (house: House): Storage => {
  const storage = opened.get(house) ?? openStorage(house.config.filesUrl);
  opened.set(house, storage);
  return storage;
};

/** Throws where contents cannot be reached; for the readiness of the server. */
export const storageAnswers = async (house: House): Promise<true> => {
  await storageOf(house).exists(newKey());
  return true;
};

/** The storage that FILES_URL names: `file:///folder` or `s3://bucket?endpoint=…`. */
export const openStorage = (filesUrl: string, env: NodeJS.ProcessEnv = process.env): Storage =>
  filesUrl.startsWith("s3:")
    ? s3Storage(bucketOf(new URL(filesUrl), env))
    : diskStorage(fileURLToPath(filesUrl));

/**
 * `s3://bucket/folder?endpoint=https://…&region=…&style=path|host`. Without an endpoint it is Amazon's.
 * Most other stores want the bucket in the path; some (Aliyun OSS) only as the host's first word: `style=host`.
 */
const bucketOf = (url: URL, env: NodeJS.ProcessEnv): Bucket => {
  const given = url.searchParams.get("endpoint");
  const region = url.searchParams.get("region") ?? "us-east-1";
  const style = url.searchParams.get("style") ?? (given ? "path" : "host");
  const accessKeyId = decodeURIComponent(url.username) || env["AWS_ACCESS_KEY_ID"];
  const secretAccessKey = decodeURIComponent(url.password) || env["AWS_SECRET_ACCESS_KEY"];
  if (!accessKeyId || !secretAccessKey)
    throw new CannotStart(
      "FILES_URL names a bucket, so AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY must be set, or stand in it as s3://id:secret@bucket.",
    );
  if (given && !/^https?:\/\/[^/]+\/?$/.test(given))
    throw new CannotStart(
      `The endpoint in FILES_URL must be an address such as https://s3.example.com, and is "${given}".`,
    );
  if (style !== "path" && style !== "host")
    throw new CannotStart(`The style in FILES_URL must be path or host, and is "${style}".`);

  const endpoint = new URL(given ?? `https://s3.${region}.amazonaws.com`);
  const folder = url.pathname.replace(/\/$/, "");
  const address =
    style === "host"
      ? `${endpoint.protocol}//${url.hostname}.${endpoint.host}${folder}`
      : `${endpoint.origin}/${url.hostname}${folder}`;
  const sessionToken = url.username ? undefined : env["AWS_SESSION_TOKEN"];
  return {
    url: address,
    region,
    accessKeyId,
    secretAccessKey,
    ...(sessionToken && { sessionToken }),
  };
};

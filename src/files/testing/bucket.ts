import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import { afterAll } from "vitest";

/** A bucket of this test file's own, served by s3rver; `kept` names what lies in it. */
export const openBucket = async (): Promise<{ url: string; kept(): Promise<string[]> }> => {
  const directory = await mkdtemp(join(tmpdir(), "channeldesk-bucket-"));
  const configureBuckets = [{ name: "desk-files", configs: [] }];
  const server = new S3rver({
    port: 0,
    address: "127.0.0.1",
    silent: true,
    directory,
    configureBuckets,
  });
  const { port } = await server.run();
  afterAll(async () => {
    await server.close();
    await rm(directory, { recursive: true, force: true });
  });
  return {
    url: `s3://S3RVER:S3RVER@desk-files/kept?endpoint=http://127.0.0.1:${port}`,
    async kept() {
      const names = await readdir(join(directory, "desk-files"), { recursive: true });
      return names.filter((name) => name.endsWith("_object"));
    },
  };
};

import { expect, test } from "vitest";
import { openDesk } from "../../test/desk.ts";
import { submission } from "../../test/submission.ts";

const { as } = await openDesk();
const ask = async (version: string, fields: object) => {
  const { status, body } = await as.li.post(
    "/tickets",
    submission({ type: "media", description: "", version, fields }),
  );
  return [status, (body.fields ?? []).map(({ field }: { field: string }) => field).sort()];
};

test("an exe installer takes no more than the product", async () => {
  expect(await ask("", { medium: "exe" })).toEqual([200, []]);
});

test("a war package takes all there is to know", async () => {
  expect(await ask("", { medium: "war" })).toEqual([
    400,
    [
      "fields.arch",
      "fields.container",
      "fields.jdk",
      "fields.platform",
      "fields.purpose",
      "version",
    ],
  ]);
  const rest = { platform: "linux", arch: "x86_64", container: "Tomcat 9", jdk: "17" };
  expect(await ask("11.2", { medium: "war", ...rest, purpose: "升级" })).toEqual([200, []]);
});

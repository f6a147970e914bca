import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeBrowser, visitor } from "../browser.ts";
import { projects, type Name } from "../cast.ts";
import { openDesk } from "../desk.ts";
import { submission } from "../submission.ts";

const desk = await openDesk();
let address = "";
let number = 0;

beforeAll(async () => {
  address = await desk.app.listen({ host: "127.0.0.1", port: 0 });
  number = (await desk.as.li.post("/tickets", submission({ projectId: projects.library }))).body
    .number;
});
afterAll(closeBrowser);

/** Contrast, names, roles and order for everyone, by the rules of WCAG 2 AA, in both themes. */
test.each<[string, Name | "nobody", boolean, string]>([
  ["/sign-in", "nobody", true, "登录"],
  ["/", "li", true, "李经理"],
  ["/tickets", "li", true, "导出 Excel"],
  ["/tickets/:number", "li", true, "导出 Excel"],
  ["/tickets/new?type=bug", "li", true, "运行环境"],
  ["/desk/sign-in", "nobody", false, "登录"],
  ["/desk/tickets?scope=all", "xiaolin", false, "导出 Excel"],
  ["/desk/tickets/:number", "xiaolin", false, "导出 Excel"],
  ["/desk/companies", "chen", false, "华信"],
])(
  "%s reads well for everyone, as %s",
  async (path, who, phone, shows) => {
    const { page, problems } = await visitor(address, { phone, cookie: desk.as[who].cookie });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto(path.replace(":number", String(number)));
      await page.getByText(shows).first().waitFor();
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"])
        .analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
      );
      expect([colorScheme, found]).toEqual([colorScheme, []]);
    }
    expect(problems).toEqual([]);
  },
  600_000,
);

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import type { Api } from "../../../api.ts";
import { call } from "../../../desk/api.ts";
import type { Args } from "../../../lib/contract.ts";
import { Notice } from "../../../ui/Notice.tsx";
import { Page } from "../../../ui/Page.tsx";
import { Section } from "../../../ui/Section.tsx";
import { Select } from "../../../ui/Select.tsx";
import { useT, type Key } from "../../../ui/texts.tsx";
import { toast } from "../../../ui/toast.ts";
import { myChoicesQuery, type Choice } from "../queries.ts";
import { QuietHours } from "./QuietHours.tsx";

/** How one hears of what, and when not. Each choice is kept at once. */
export function MyNoticesPage() {
  const t = useT();
  const { data } = useSuspenseQuery(myChoicesQuery);
  const keep = useKeep();
  const { items, address, gatherAt } = data;
  return (
    <Page title={t("my-notices.title")} description={t("my-notices.lead")} width="form">
      {address === null && (
        <Notice tone="warning" className="mb-6">
          {t("my-notices.no-address")}
        </Notice>
      )}
      <Section
        title={t("my-notices.what")}
        description={address && t("my-notices.where", { address, time: gatherAt })}
      >
        {items.length === 0 ? (
          <p className="text-sm text-ink-muted">{t("my-notices.none")}</p>
        ) : (
          <ul className="divide-y divide-line rounded-lg border border-line">
            {items.map((item) => (
              <Line
                key={item.kind}
                item={item}
                onChange={(pace) => keep({ paces: { [item.kind]: pace } })}
              />
            ))}
          </ul>
        )}
      </Section>
      <Section title={t("my-notices.quiet")} description={t("my-notices.quiet-lead")}>
        <QuietHours quiet={data.quiet} onChange={(quiet) => keep({ quiet })} />
      </Section>
    </Page>
  );
}

type LineProps = { item: Choice; onChange: (pace: Choice["pace"]) => void };

const Line = ({ item: { kind, pace, paces, usual }, onChange }: LineProps) => {
  const t = useT();
  const label = t(`notice-kind.${kind}` as Key);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5">
      <span className="min-w-48 flex-1 text-sm">{label}</span>
      <div className="w-full sm:w-56">
        <Select
          label={label}
          value={pace}
          onChange={onChange}
          options={paces.map((value) => ({
            value,
            label:
              value === usual
                ? t("my-notices.usual", { pace: t(`pace.${value}`) })
                : t(`pace.${value}`),
          }))}
        />
      </div>
    </li>
  );
};

type Wish = NonNullable<Args<Api["PUT /me/notices"]>["body"]>;

const useKeep = () => {
  const t = useT();
  const queries = useQueryClient();
  return async (body: Wish) => {
    await call("PUT /me/notices", { body });
    await queries.invalidateQueries(myChoicesQuery);
    toast({ title: t("my-notices.kept"), tone: "success" });
  };
};

import { useLocation, useRoute } from "preact-iso";
import { useAct } from "../../portal/act.ts";
import { call } from "../../portal/api.ts";
import { useData } from "../../portal/data.ts";
import { FilterChips, SearchBox } from "../../portal/kit/Find.tsx";
import { Select } from "../../portal/kit/Select.tsx";
import { useLive } from "../../portal/live.ts";
import { Identity } from "../../portal/pages/Identity.tsx";
import { Button, LinkButton } from "../../portal/kit/Button.tsx";
import { Loaded } from "../../portal/kit/States.tsx";
import { Members, type Member } from "../../portal/shell/Members.tsx";
import { Page } from "../../portal/shell/Page.tsx";
import { t } from "../../portal/texts.ts";
import { saveFile } from "../../ui/saveFile.ts";
import { addressOf, filterIn, queryOf, views, type Filter } from "./filter.ts";
import { TicketList } from "./TicketList.tsx";

/** Everything this person has to do with; the address holds what is looked for. */
export const TicketsPage = () => (
  <Members>
    {(session) => (
      <Page
        title={t("nav.tickets")}
        actions={
          <LinkButton href="/tickets/new" tone="primary" size="small" icon="plus">
            {t("nav.new")}
          </LinkButton>
        }
      >
        {session.permissions.includes("tickets.read") ? <Tickets session={session} /> : <NotYet />}
      </Page>
    )}
  </Members>
);

const NotYet = () => {
  const binding = useData("GET /binding");
  return <Loaded from={binding}>{(mine) => <Identity binding={mine} />}</Loaded>;
};

const Tickets = ({ session }: { session: Member }) => {
  const { route } = useLocation();
  const { query } = useRoute();
  const filter = filterIn(query);
  const types = useData("GET /ticket-types");
  useLive();
  const look = (part: Partial<Filter>) => route(addressOf({ ...filter, ...part }), true);
  const seesMore = useSeesMore(session) || filter.scope === "mine";
  return (
    <>
      <div class="finder">
        <SearchBox
          label={t("tickets.search")}
          value={filter.text}
          onSearch={(text) => look({ text })}
        />
        <div class="finder-filters">
          <FilterChips
            label={t("tickets.view")}
            value={filter.view}
            onChange={(view) => look({ view })}
            options={views.map((value) => ({ value, label: t(`tickets.${value}`) }))}
          />
          <div class="finder-selects">
            {seesMore && (
              <Select
                label={t("tickets.whose")}
                value={filter.scope}
                onChange={(scope) => look({ scope })}
                options={[
                  { value: "company", label: t("tickets.scope-company") },
                  { value: "mine", label: t("tickets.scope-mine") },
                ]}
              />
            )}
            <Select
              label={t("tickets.type")}
              value={filter.type || "any"}
              onChange={(type) => look({ type: type === "any" ? "" : type })}
              options={[
                { value: "any", label: t("tickets.any-type") },
                ...(types.data?.types ?? []).map(({ name, label }) => ({ value: name, label })),
              ]}
            />
            <Projects value={filter.project} onChange={(project) => look({ project })} />
            <Select
              label={t("submitted")}
              value={filter.period || "any"}
              onChange={(period) => look({ period: period === "any" ? "" : period })}
              options={(["any", "month", "year"] as const).map((value) => ({
                value,
                label: t(`tickets.period-${value}`),
              }))}
            />
            {session.permissions.includes("tickets.export") && <Export filter={filter} />}
          </div>
        </div>
      </div>
      <TicketList
        key={JSON.stringify(filter)}
        me={session.person.id}
        query={{ ...queryOf(filter), limit: 20 }}
        narrowed={isNarrowed(filter)}
      />
    </>
  );
};

const isNarrowed = ({ view, type, project, period, text }: Filter): boolean =>
  view !== "open" || [type, project, period, text].some((part) => part !== "");

/** Not there for who has no project to choose. */
const Projects = ({ value, onChange }: { value: string; onChange: (id: string) => void }) => {
  const { data } = useData("GET /my/projects");
  if (!data?.items.length) return null;
  return (
    <Select
      label={t("project")}
      value={value || "any"}
      onChange={(id) => onChange(id === "any" ? "" : id)}
      options={[
        { value: "any", label: t("tickets.any-project") },
        ...data.items.map(({ id, fullName }) => ({ value: id, label: fullName })),
      ]}
    />
  );
};

const Export = ({ filter }: { filter: Filter }) => {
  const { busy, act } = useAct();
  const save = async () =>
    saveFile(
      t("tickets.export-file"),
      await call("GET /tickets/export", { query: queryOf(filter) }),
    );
  return (
    <Button size="small" icon="download" busy={busy} onPress={() => act(save)}>
      {t("tickets.export")}
    </Button>
  );
};

/** A partner's administrator sees what his colleagues asked; so does whoever answers for a project, once they asked. */
const useSeesMore = ({ permissions }: Member): boolean => {
  const manages = permissions.includes("company.manage");
  const { data: counts } = useData(manages ? null : "GET /tickets/counts");
  return manages || (counts !== undefined && counts.open > counts.mine);
};

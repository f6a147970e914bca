import { ArrowLeft, PanelRight } from "lucide-react";
import { CopyButton } from "../../../ui/CopyButton.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { Tabs } from "../../../ui/Tabs.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Onlookers } from "../../../realtime/desk/Onlookers.tsx";
import type { Onlooker } from "../../../realtime/schema.ts";
import type { Row, Ticket } from "../data/types.ts";
import { SeverityMark, StateBadge, UnverifiedMark } from "../list/marks.tsx";
import type { Command } from "../palette/commands.ts";
import { useGo, useListSearch } from "../useAddress.ts";
import { Actions } from "./Actions.tsx";
import { StepBar } from "./StepBar.tsx";
import { Title } from "./Title.tsx";
import type { TicketUi } from "./useTicketUi.ts";

type Props = { row: Row } & (
  | { ticket?: undefined; commands?: undefined; ui?: undefined; people?: undefined }
  | { ticket: Ticket; commands: readonly Command[]; ui: TicketUi; people: readonly Onlooker[] }
);

/** Which request, where it stands, what can be done. Before the whole is there, as much as its row says. */
export function TicketHead({ row, ticket, commands, ui, people }: Props) {
  const t = useT();
  const { back, toFilter } = useGo();
  const { tab } = useListSearch();
  return (
    <header className="@container shrink-0 border-b border-line px-4 pt-2 max-sm:px-3">
      <title>{`#${row.number} ${row.title} · ${t("product")}`}</title>
      <div className="flex min-h-8 flex-wrap items-center gap-x-2 gap-y-1">
        <span className="-ml-2 lg:hidden">
          <IconButton icon={ArrowLeft} label={t("tickets.back")} shortcut="esc" onClick={back} />
        </span>
        <span className="flex items-center text-sm text-ink-muted tabular-nums">
          #{row.number}
          <span className="@max-md:hidden">
            <CopyButton text={String(row.number)} label={t("tickets.copy-number")} />
          </span>
        </span>
        <StateBadge state={row.state} />
        <SeverityMark of={row.severity} />
        <span className="truncate text-xs text-ink-faint @max-xl:hidden">{row.typeLabel}</span>
        {!row.verified && <UnverifiedMark />}
        <span className="flex-1" />
        {people && <Onlookers people={people} />}
        {ticket && <Actions ticket={ticket} commands={commands} />}
        {ui && (
          <span className="min-[85rem]:hidden">
            <IconButton
              icon={PanelRight}
              label={t("tickets.panel")}
              onClick={() => ui.showPanel(true)}
            />
          </span>
        )}
      </div>
      <Title key={row.title} row={row} editable={ticket?.abilities.edit ?? false} />
      <div className="flex items-end justify-between gap-4">
        <Tabs
          label={t("tickets.tabs")}
          value={tab ?? "talk"}
          onChange={(tab) => toFilter({ tab: tab === "talk" ? undefined : tab })}
          tabs={[
            { value: "talk", label: t("tickets.talk") },
            { value: "history", label: t("tickets.history") },
            { value: "way", label: t("tickets.way") },
          ]}
          className="-mb-px *:border-transparent!"
        />
        {ticket && <StepBar steps={ticket.steps} />}
      </div>
    </header>
  );
}

import { Ellipsis } from "lucide-react";
import { Button } from "../../../ui/Button.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { Menu, MenuItem, MenuLine } from "../../../ui/Menu.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Tooltip } from "../../../ui/Tooltip.tsx";
import type { Ticket } from "../data/types.ts";
import type { Command } from "../palette/commands.ts";

/** The likeliest next steps as buttons, the rest in a menu. */
export function Actions({ ticket, commands }: { ticket: Ticket; commands: readonly Command[] }) {
  const t = useT();
  const by = (name: string) => commands.find((command) => command.name === name);
  const likely = [
    ...(ticket.assignee ? [] : [by("claim")]),
    // What the state is there for comes first: little room is left for the others.
    ...["main", "plain"].flatMap((each) =>
      ticket.moves.filter(({ tone }) => tone === each).map(({ name }) => by(`move.${name}`)),
    ),
  ].filter((command) => command !== undefined);
  // One of them at most stands out.
  const main = ticket.assignee ? ticket.moves.find(({ tone }) => tone === "main")?.name : undefined;
  const rest = commands.filter(({ name }) => !["reply", "note"].includes(name));
  const [deeds, tools] = [rest.filter(isDeed), rest.filter((command) => !isDeed(command))];
  return (
    <span className="flex items-center gap-1.5">
      {likely.slice(0, 3).map((command, at) => {
        const stands = command.name === `move.${main}` || command.name === "claim";
        return (
          // The narrower the pane, the fewer; all are in the menu too.
          <span key={command.name} className={room(stands, at)}>
            <Tooltip text={command.label} shortcut={command.keys}>
              <Button size="sm" variant={stands ? "primary" : "secondary"} onClick={command.act}>
                {command.label}
              </Button>
            </Tooltip>
          </span>
        );
      })}
      <Menu align="end" trigger={<IconButton icon={Ellipsis} label={t("tickets.more-actions")} />}>
        {deeds.map(draw)}
        {deeds.length > 0 && <MenuLine />}
        {tools.map(draw)}
      </Menu>
    </span>
  );
}

const room = (stands: boolean, at: number) =>
  stands ? "@max-sm:hidden" : at > 1 ? "@max-2xl:hidden" : "@max-md:hidden";

const isDeed = ({ name }: Command) =>
  name.startsWith("move.") || name === "claim" || name === "assign";
const draw = ({ name, label, icon, keys, danger, act }: Command) => (
  <MenuItem key={name} icon={icon} shortcut={keys} danger={danger} onSelect={act}>
    {label}
  </MenuItem>
);

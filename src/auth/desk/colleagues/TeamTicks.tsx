import { useT } from "../../../ui/texts.tsx";
import { Ticks } from "../Ticks.tsx";
import type { Team } from "../queries.ts";

type Props = {
  teams: readonly Team[];
  value: readonly string[];
  onChange: (teamIds: string[]) => void;
};

export function TeamTicks({ teams, value, onChange }: Props) {
  const t = useT();
  return (
    <Ticks
      name="teamIds"
      legend={t("staff.teams")}
      hint={teams.length === 0 && t("staff.no-teams-yet")}
      groups={[{ options: teams.map(({ id, name }) => ({ value: id, label: name })) }]}
      value={value}
      onChange={onChange}
    />
  );
}

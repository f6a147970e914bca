import type { Role } from "../../../people/permissions.ts";
import { useT } from "../../../ui/texts.tsx";
import { Ticks } from "../Ticks.tsx";
import { roleHint, roleOrder, roleWords } from "../roles.ts";

type Props = { value: readonly Role[]; onChange: (roles: Role[]) => void };

export function RoleTicks({ value, onChange }: Props) {
  const t = useT();
  return (
    <Ticks
      name="roles"
      legend={t("staff.roles")}
      groups={[
        {
          options: roleOrder.map((role) => ({
            value: role,
            label: t(roleWords[role]),
            hint: t(roleHint(role)),
          })),
        },
      ]}
      value={value}
      onChange={onChange}
    />
  );
}

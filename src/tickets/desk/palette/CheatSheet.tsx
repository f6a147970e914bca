import { useState, type ReactNode } from "react";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Kbd } from "../../../ui/Kbd.tsx";
import { useT, type Key } from "../../../ui/texts.tsx";
import { useShortcuts } from "../../../ui/useShortcuts.ts";
import { goKeys } from "../useGoKeys.ts";

const groups: { title: Key; keys: [keys: string, does: Key][] }[] = [
  {
    title: "tickets.keys-list",
    keys: [
      ["j", "tickets.key-next"],
      ["k", "tickets.key-before"],
      ["enter", "tickets.key-open"],
      ["x", "tickets.key-select"],
      ["/", "tickets.search"],
      ["esc", "tickets.back"],
    ],
  },
  {
    title: "tickets.keys-ticket",
    keys: [
      ["r", "tickets.reply"],
      ["n", "tickets.note"],
      ["c", "tickets.claim"],
      ["a", "tickets.assign"],
      ["e", "tickets.key-end"],
      ["w", "tickets.follow"],
      [".", "tickets.copy-number"],
      ["shift+l", "tickets.copy-link"],
      ["mod+enter", "tickets.send"],
    ],
  },
];

/** All keys on one page, after `?`. */
export function CheatSheet() {
  const t = useT();
  const [open, setOpen] = useState(false);
  useShortcuts({ "?": () => setOpen(true) });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      size="lg"
      title={t("tickets.keys")}
      description={t("tickets.keys-detail")}
    >
      <div className="grid gap-x-10 gap-y-5 sm:grid-cols-3">
        {groups.map(({ title, keys }) => (
          <Group key={title} title={t(title)}>
            {keys.map(([key, does]) => (
              <Line key={key} keys={[key]} does={t(does)} />
            ))}
          </Group>
        ))}
        <Group title={t("tickets.keys-go")}>
          {Object.entries(goKeys).map(([key, name]) => (
            <Line key={key} keys={["g", key]} does={t(`tickets.list.${name}`)} />
          ))}
          <Line keys={["mod+k"]} does={t("shell.search-all")} />
          <Line keys={["?"]} does={t("tickets.keys")} />
        </Group>
      </div>
    </Dialog>
  );
}

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h3 className="mb-1.5 text-xs text-ink-faint">{title}</h3>
    <dl>{children}</dl>
  </section>
);

const Line = ({ keys, does }: { keys: readonly string[]; does: string }) => (
  <div className="flex h-7 items-center justify-between gap-3 text-sm">
    <dt>{does}</dt>
    <dd className="flex gap-1">
      {keys.map((key) => (
        <Kbd key={key} keys={key} />
      ))}
    </dd>
  </div>
);

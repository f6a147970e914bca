import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import { Count } from "./Badge.tsx";
import { cx } from "./cx.ts";

type Props<Value extends string> = {
  tabs: readonly { value: Value; label: ReactNode; count?: number }[];
  value?: Value;
  defaultValue?: Value;
  onChange?: (value: Value) => void;
  label?: string;
  className?: string;
  /** `TabPanel`s; none where the tabs only filter what stands below. */
  children?: ReactNode;
};

export function Tabs<Value extends string>({
  tabs,
  value,
  defaultValue,
  onChange,
  label,
  className,
  children,
}: Props<Value>) {
  return (
    <Base.Root
      value={value}
      defaultValue={defaultValue}
      onValueChange={(chosen: Value) => onChange?.(chosen)}
      className={cx("flex min-h-0 flex-col", className)}
    >
      <Base.List
        aria-label={label}
        className="relative flex shrink-0 gap-5 overflow-x-auto border-b border-line [scrollbar-width:none]"
      >
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="flex h-9 cursor-pointer items-center gap-1.5 rounded-sm px-0.5 text-sm whitespace-nowrap text-ink-muted select-none hover:text-ink focus-visible:-outline-offset-2 data-active:font-medium data-active:text-ink pointer-coarse:h-11"
          >
            {tab.label}
            {tab.count !== undefined && <Count of={tab.count} />}
          </Base.Tab>
        ))}
        <Base.Indicator className="absolute bottom-0 left-0 h-0.5 w-(--active-tab-width) translate-x-(--active-tab-left) rounded-full bg-accent transition-[translate,width] duration-(--calm)" />
      </Base.List>
      {children}
    </Base.Root>
  );
}

export const TabPanel = ({
  value,
  className,
  children,
}: {
  value: string;
  className?: string;
  children: ReactNode;
}) => (
  <Base.Panel
    value={value}
    className={cx("min-h-0 flex-1 focus-visible:-outline-offset-2", className ?? "pt-4")}
  >
    {children}
  </Base.Panel>
);

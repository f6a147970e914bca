import { Menu as Base } from "@base-ui/react/menu";
import { Check, type LucideIcon } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { cx, option, popup } from "./cx.ts";
import { Kbd } from "./Kbd.tsx";

type Props = {
  trigger: ReactElement;
  side?: "top" | "right" | "bottom" | "left";
  align?: "start" | "center" | "end";
  children: ReactNode;
};

export function Menu({ trigger, side = "bottom", align = "start", children }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          side={side}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-40"
        >
          <Base.Popup
            className={cx(popup, "max-h-(--available-height) min-w-48 overflow-y-auto p-1")}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type ItemProps = {
  icon?: LucideIcon;
  shortcut?: string;
  danger?: boolean;
  disabled?: boolean;
  onSelect?: () => void;
  /** A link to go where it leads; it can be opened in a new tab. */
  render?: ReactElement;
  children: ReactNode;
};

export function MenuItem({
  icon: Icon,
  shortcut,
  danger,
  disabled,
  onSelect,
  render,
  children,
}: ItemProps) {
  const className = cx(option, danger && "text-danger-text data-highlighted:bg-danger-bg");
  const inside = (
    <>
      {Icon && <Icon aria-hidden className={cx("size-4 shrink-0", !danger && "text-ink-faint")} />}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {shortcut && <Kbd keys={shortcut} />}
    </>
  );
  return render ? (
    <Base.LinkItem render={render} className={className} closeOnClick>
      {inside}
    </Base.LinkItem>
  ) : (
    <Base.Item disabled={disabled} onClick={onSelect} className={className}>
      {inside}
    </Base.Item>
  );
}

type ChoiceProps<Value> = {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: NoInfer<Value>; label: string }[];
};

/** One of a few, with a tick at the one in force. */
export function MenuChoice<const Value>({ label, value, onChange, options }: ChoiceProps<Value>) {
  return (
    <Base.RadioGroup value={value} onValueChange={(chosen: Value) => onChange(chosen)}>
      <Base.GroupLabel className={labelClass}>{label}</Base.GroupLabel>
      {options.map((choice) => (
        <Base.RadioItem
          key={String(choice.value)}
          value={choice.value}
          className={option}
          closeOnClick
        >
          <span className="flex-1">{choice.label}</span>
          <Base.RadioItemIndicator className="text-accent-text">
            <Check aria-hidden className="size-4" />
          </Base.RadioItemIndicator>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}

export const MenuGroup = ({ label, children }: { label: string; children: ReactNode }) => (
  <Base.Group>
    <Base.GroupLabel className={labelClass}>{label}</Base.GroupLabel>
    {children}
  </Base.Group>
);

export const MenuLine = () => <Base.Separator className="-mx-1 my-1 h-px bg-line" />;

const labelClass = "px-2 pt-1.5 pb-1 text-xs text-ink-faint";

import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./Icon.tsx";
import { Spinner } from "./Spinner.tsx";

type Look = {
  /** primary: the one next step; secondary: also possible; quiet: in passing; danger: cannot be undone. */
  tone?: "primary" | "secondary" | "quiet" | "danger";
  size?: "normal" | "small";
  /** As wide as its container. */
  wide?: boolean;
  icon?: IconName;
  /** Without children this is what the button says to a screen reader. */
  label?: string;
  children?: ComponentChildren;
};

type Press = Look & {
  type?: "button" | "submit";
  /** Being carried out: shows a spinner and takes no second press. */
  busy?: boolean;
  disabled?: boolean;
  onPress?: () => void;
};

const classOf = ({ tone = "secondary", size = "normal", wide, children }: Look) =>
  [
    "button",
    `button-${tone}`,
    size === "small" && "button-small",
    wide && "button-wide",
    children === undefined && "button-icon",
  ]
    .filter(Boolean)
    .join(" ");

export const Button = ({ type = "button", busy, disabled, onPress, ...look }: Press) => (
  <button
    type={type}
    class={classOf(look)}
    aria-label={look.children === undefined ? look.label : undefined}
    title={look.children === undefined ? look.label : undefined}
    aria-busy={busy || undefined}
    disabled={disabled}
    onClick={busy ? (event) => event.preventDefault() : onPress}
  >
    {busy ? (
      <Spinner />
    ) : (
      look.icon && <Icon name={look.icon} size={look.size === "small" ? 16 : 20} />
    )}
    {look.children !== undefined && <span>{look.children}</span>}
  </button>
);

/** Looks like a button, is a link: goes to another page. */
export const LinkButton = ({
  href,
  download,
  ...look
}: Look & { href: string; download?: boolean }) => (
  <a
    class={classOf(look)}
    href={href}
    download={download}
    aria-label={look.children === undefined ? look.label : undefined}
  >
    {look.icon && <Icon name={look.icon} size={look.size === "small" ? 16 : 20} />}
    {look.children !== undefined && <span>{look.children}</span>}
  </a>
);

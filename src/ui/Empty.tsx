import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

type Props = {
  icon?: LucideIcon;
  title: ReactNode;
  detail?: ReactNode;
  actions?: ReactNode;
  /** In the place of a whole page, which this then heads. */
  whole?: boolean;
};

/** Nothing here, said in a way that helps: why, and what to do next. */
export const Empty = ({ icon: Icon, title, detail, actions, whole }: Props) => (
  <div className="flex min-h-64 flex-col items-center justify-center gap-1 px-6 py-10 text-center">
    {Icon && (
      <span
        aria-hidden
        className="mb-3 flex size-11 items-center justify-center rounded-full border border-line bg-sunken text-ink-faint"
      >
        <Icon className="size-5" />
      </span>
    )}
    {whole ? <h1 className={titleClass}>{title}</h1> : <p className={titleClass}>{title}</p>}
    {detail && <p className="max-w-md text-sm text-ink-muted">{detail}</p>}
    {actions && <div className="mt-4 flex flex-wrap justify-center gap-2">{actions}</div>}
  </div>
);

const titleClass = "text-md font-medium text-ink";

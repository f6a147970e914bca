import type { ComponentChildren } from "preact";
import type { Problem } from "../../ui/client.ts";
import { t } from "../texts.ts";
import { Button, LinkButton } from "./Button.tsx";
import { Heading } from "./Heading.tsx";
import { Icon, type IconName } from "./Icon.tsx";

type Words = {
  icon: IconName;
  title: string;
  children?: ComponentChildren;
  action?: ComponentChildren;
};

const State = ({ icon, title, children, action }: Words) => (
  <div class="state">
    <span class="state-icon">
      <Icon name={icon} size={28} />
    </span>
    <Heading>{title}</Heading>
    {children && <div class="state-words">{children}</div>}
    {action && <div class="state-action">{action}</div>}
  </div>
);

/** Nothing here yet: says why, and what one can do about it. */
export const Empty = ({
  icon = "inbox",
  ...rest
}: Partial<Pick<Words, "icon">> & Omit<Words, "icon">) => <State icon={icon} {...rest} />;

/** Grey lines where text will be. */
export const Skeleton = ({ lines = 3, card }: { lines?: number; card?: boolean }) => (
  <div class={card ? "skeleton card" : "skeleton"} role="status" aria-label={t("loading")}>
    {Array.from({ length: lines }, (_, line) => (
      <span key={line} class={`skeleton-line skeleton-line-${line % 4}`} />
    ))}
  </div>
);

/** Something failed; says what to tell us, and lets one try again. */
export const ErrorState = ({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) => {
  const offline = problem.status === 0;
  return (
    <State
      icon={offline ? "offline" : "alert"}
      title={offline ? t("state.offline") : t("state.failed")}
      action={
        onRetry && (
          <Button icon="retry" onPress={onRetry}>
            {t("retry")}
          </Button>
        )
      }
    >
      <p>{problem.message}</p>
      {problem.requestId && (
        <p class="state-number">{t("state.number", { id: problem.requestId })}</p>
      )}
    </State>
  );
};

/** What one may not see and what does not exist look the same, and both lead on. */
export const NoPermission = () => (
  <State
    icon="lock"
    title={t("state.hidden")}
    action={<LinkButton href="/tickets">{t("state.hidden-action")}</LinkButton>}
  >
    {t("state.hidden-text")}
  </State>
);

/** The session has ended; after signing in one comes back to this page. */
export const SignedOut = () => (
  <State
    icon="person"
    title={t("state.signed-out")}
    action={
      <LinkButton
        tone="primary"
        href={`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`}
      >
        {t("sign-in")}
      </LinkButton>
    }
  >
    {t("state.signed-out-text")}
  </State>
);

export const NotFound = () => (
  <State
    icon="search"
    title={t("state.not-found")}
    action={<LinkButton href="/">{t("nav.back-home")}</LinkButton>}
  >
    {t("state.not-found-text")}
  </State>
);

type Source<T> = { data: T | undefined; problem: Problem | undefined; reload: () => void };

/** What `useData` answered: waiting, failed, hidden, or there. An older answer stays while a newer one fails. */
export const Loaded = <T,>({
  from,
  wait,
  children,
}: {
  from: Source<T>;
  wait?: ComponentChildren;
  children: (data: T) => ComponentChildren;
}) => {
  const { data, problem, reload } = from;
  if (problem?.status === 401) return <SignedOut />;
  if (problem?.status === 403 || problem?.status === 404) return <NoPermission />;
  if (data !== undefined) return <>{children(data)}</>;
  if (problem) return <ErrorState problem={problem} onRetry={reload} />;
  return <>{wait ?? <Skeleton lines={6} card />}</>;
};

import { useMutation } from "@tanstack/react-query";
import { LogIn } from "lucide-react";
import { call } from "../../../desk/api.ts";
import { Avatar } from "../../../ui/Avatar.tsx";
import { Spinner } from "../../../ui/Spinner.tsx";
import { useT } from "../../../ui/texts.tsx";
import { roleWords } from "../roles.ts";
import { demoAccounts, demoPassword } from "./demoAccounts.ts";

type Props = { onState: (state: "signed-in" | "code-needed") => Promise<void> | void };

/** In the demonstration one may be anybody, by one press. */
export function DemoAccounts({ onState }: Props) {
  const t = useT();
  const signIn = useMutation({
    mutationFn: (email: string) =>
      call("POST /session/password", { body: { email, password: demoPassword } }),
    onSuccess: ({ state }) => onState(state),
  });
  return (
    <section className="mt-7 border-t border-line pt-5">
      <h2 className="text-sm font-bold">{t("demo.title")}</h2>
      <p className="text-xs text-ink-muted">{t("demo.lead")}</p>
      <ul className="mt-3 grid gap-1.5 sm:grid-cols-2">
        {demoAccounts.map(([name, email, role]) => (
          <li key={email}>
            <button
              type="button"
              disabled={signIn.isPending}
              onClick={() => signIn.mutate(email)}
              className="group flex w-full cursor-pointer items-center gap-2 rounded-md border border-line px-2 py-1.5 text-left hover:bg-hover disabled:cursor-default pointer-coarse:py-2.5"
            >
              <Avatar name={name} size="sm" />
              <span className="min-w-0 flex-1">
                <span className="block truncate text-sm font-medium">{name}</span>
                <span className="block truncate text-xs text-ink-faint">{t(roleWords[role])}</span>
              </span>
              {signIn.isPending && signIn.variables === email ? (
                <Spinner />
              ) : (
                <LogIn aria-hidden className="size-3.5 text-ink-faint" />
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

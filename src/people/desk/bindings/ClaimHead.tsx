import { Link } from "@tanstack/react-router";
import { ArrowLeft, MoreHorizontal } from "lucide-react";
import { Fragment, useState } from "react";
import { Badge } from "../../../ui/Badge.tsx";
import { Button, buttonClass } from "../../../ui/Button.tsx";
import { cx } from "../../../ui/cx.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import { Menu, MenuItem, MenuLine } from "../../../ui/Menu.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Claim, MoveName } from "../data/types.ts";
import { ClaimState, KindBadge } from "../parts/marks.tsx";
import { useClaimSearch } from "./address.ts";
import { AskingDialog } from "./AskingDialog.tsx";
import { Due } from "./Due.tsx";

type Props = { claim: Claim; language: "zh-CN" | "en"; onVerify: () => void };

const first: MoveName[] = ["verify", "authorise", "unblock"];
const inSight: MoveName[] = [...first, "ask", "send", "reject"];
const grave = new Set<MoveName>(["revoke", "block"]);

/** Who it is, where it stands, and the moves the server offers. */
export function ClaimHead({ claim, language, onVerify }: Props) {
  const t = useT();
  const search = useClaimSearch();
  const [asking, setAsking] = useState<MoveName>();
  const make = (move: MoveName) => (move === "verify" ? onVerify() : setAsking(move));
  const buttons = inSight.filter((move) => claim.moves.includes(move));
  const rest = claim.moves
    .filter((move) => !inSight.includes(move))
    .toSorted((a, b) => Number(grave.has(a)) - Number(grave.has(b)));
  const line = rest.slice(1).find((move) => grave.has(move));
  return (
    <header className="flex min-h-13 shrink-0 flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-5 py-2.5 max-sm:px-4">
      <span className="flex min-w-0 flex-1 basis-64 flex-wrap items-center gap-x-2 gap-y-1">
        <Link
          to="/bindings"
          search={search}
          aria-label={t("bindings.back")}
          className={cx(
            buttonClass({ variant: "quiet" }),
            "-ml-2 w-8 px-0! lg:hidden pointer-coarse:w-10",
          )}
        >
          <ArrowLeft aria-hidden className="size-4" />
        </Link>
        <h1 className="truncate text-base font-bold">{claim.person.name}</h1>
        <KindBadge of={claim.kind} />
        <ClaimState of={claim.state} />
        {claim.again && claim.waitsFor && <Badge tone="violet">{t("bindings.again")}</Badge>}
        <Due claim={claim} />
      </span>
      <span className="flex flex-wrap items-center gap-2">
        {buttons.map((move) => (
          <Button
            key={move}
            variant={
              first.includes(move) ? "primary" : move === "reject" ? "danger-quiet" : "secondary"
            }
            onClick={() => make(move)}
          >
            {t(`bindings.move-${move}`)}
          </Button>
        ))}
        {rest.length > 0 && (
          <Menu
            align="end"
            trigger={
              <IconButton
                icon={MoreHorizontal}
                label={t("people.more-actions")}
                variant="secondary"
              />
            }
          >
            {rest.map((move) => (
              <Fragment key={move}>
                {move === line && <MenuLine />}
                <MenuItem danger={grave.has(move)} onSelect={() => make(move)}>
                  {t(
                    move === "appoint" && claim.partnerAdmin
                      ? "bindings.move-dismiss"
                      : `bindings.move-${move}`,
                  )}
                </MenuItem>
              </Fragment>
            ))}
          </Menu>
        )}
      </span>
      {asking && (
        <AskingDialog
          claim={claim}
          move={asking}
          language={language}
          onClose={() => setAsking(undefined)}
        />
      )}
    </header>
  );
}

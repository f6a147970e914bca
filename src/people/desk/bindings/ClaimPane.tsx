import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { claimQuery, contactQuery } from "../data/queries.ts";
import type { Claim } from "../data/types.ts";
import type { CompanyChoice } from "../parts/picks.tsx";
import { Bound } from "./Bound.tsx";
import { ClaimHead } from "./ClaimHead.tsx";
import { ClaimHistory } from "./ClaimHistory.tsx";
import { ClaimNotices } from "./ClaimNotices.tsx";
import { Earlier } from "./Earlier.tsx";
import { KnownCompanies } from "./KnownCompanies.tsx";
import { Typed } from "./Typed.tsx";
import { VerifyDialog } from "./VerifyDialog.tsx";

/** A claim beside what the registry knows, and what may be done about it. */
export function ClaimPane({ id }: { id: string }) {
  const { data: claim } = useSuspenseQuery(claimQuery(id));
  const { data: contact } = useSuspenseQuery(contactQuery(claim.person.id));
  const [verifying, setVerifying] = useState<{ company: CompanyChoice | null }>();
  return (
    <article className="@container flex h-full min-h-0 flex-col">
      <ClaimHead
        claim={claim}
        language={contact.language}
        onVerify={() => setVerifying({ company: null })}
      />
      <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-4 pb-16 max-sm:px-4">
        <ClaimNotices claim={claim} />
        <div className="grid gap-x-8 @3xl:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
          <div>
            <Typed claim={claim} level={contact.level} />
            {isOpen(claim) && <Earlier claim={claim} contact={contact} />}
          </div>
          <div className="min-w-0">
            {isOpen(claim) ? (
              <KnownCompanies
                claim={claim}
                onVerify={
                  claim.moves.includes("verify")
                    ? (company) => setVerifying({ company })
                    : undefined
                }
              />
            ) : (
              <>
                <Bound claim={claim} />
                <Earlier claim={claim} contact={contact} />
              </>
            )}
            <ClaimHistory claim={claim} />
          </div>
        </div>
      </div>
      {verifying && (
        <VerifyDialog
          claim={claim}
          company={verifying.company}
          onClose={() => setVerifying(undefined)}
        />
      )}
    </article>
  );
}

/** Not decided yet, whosever turn it is. */
const isOpen = ({ waitsFor }: Claim): boolean => waitsFor !== null;

import { ShieldCheck } from "lucide-react";
import { Boundary } from "../../../desk/Boundary.tsx";
import { Empty } from "../../../ui/Empty.tsx";
import { SkeletonRows } from "../../../ui/Skeleton.tsx";
import { SplitPane } from "../../../ui/SplitPane.tsx";
import { useT } from "../../../ui/texts.tsx";
import { useFollow } from "../data/useChanged.ts";
import { useOpenClaim } from "./address.ts";
import { ClaimList } from "./ClaimList.tsx";
import { ClaimPane } from "./ClaimPane.tsx";

/** Where identities are verified: who waits, and the one being looked at. */
export function BindingsPage() {
  const t = useT();
  const id = useOpenClaim();
  useFollow("binding.*", "company.*");
  return (
    <>
      <title>{`${t("bindings.title")} · ${t("product")}`}</title>
      <SplitPane
        name="bindings"
        sized="first"
        width={344}
        min={280}
        max={480}
        from="lg"
        narrow={id ? "second" : "first"}
        first={
          <Boundary loading={<SkeletonRows />}>
            <ClaimList open={id} />
          </Boundary>
        }
        second={
          <Boundary of={id ?? ""}>
            {id ? (
              <ClaimPane key={id} id={id} />
            ) : (
              <Empty
                icon={ShieldCheck}
                title={t("bindings.choose")}
                detail={t("bindings.choose-detail")}
              />
            )}
          </Boundary>
        }
      />
    </>
  );
}

import { Inbox } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../../ui/Button.tsx";
import { Problem } from "../../ui/client.ts";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorState, NoPermission } from "../../ui/ErrorState.tsx";
import { Skeleton, SkeletonRows } from "../../ui/Skeleton.tsx";
import { useWords } from "./words.ts";

export function States() {
  const w = useWords();
  return (
    <div className="grid gap-4 p-5 md:grid-cols-2 max-sm:p-4">
      <Frame>
        <Empty
          icon={Inbox}
          title={w("没有等您处理的请求", "Nothing is waiting for you")}
          detail={w(
            "新的请求分配给您后会出现在这里，也可以从“未分配”里领取。",
            "Requests assigned to you appear here; you can also claim one from “Unassigned”.",
          )}
          actions={<Button>{w("查看未分配", "Show unassigned")}</Button>}
        />
      </Frame>
      <Frame>
        <ErrorState
          error={
            new Problem(
              500,
              "fault",
              w(
                "服务器处理时出错了，我们已经记录下来。",
                "The server failed; we have written it down.",
              ),
              {},
              "01JD8Z3K9QWX",
            )
          }
          retry={() => {}}
        />
      </Frame>
      <Frame>
        <ErrorState error={new Problem(0, "network", "")} retry={() => {}} />
      </Frame>
      <Frame>
        <ErrorState
          error={
            new Problem(
              404,
              "ticket.not-found",
              w(
                "请求 10999 不存在，或您无权查看。",
                "Request 10999 does not exist, or is not for you to see.",
              ),
            )
          }
        />
      </Frame>
      <Frame>
        <NoPermission />
      </Frame>
      <Frame>
        <ErrorState error={new TypeError("x is undefined")} retry={() => {}} />
      </Frame>
      <Frame>
        <Skeleton />
      </Frame>
      <Frame>
        <SkeletonRows rows={4} />
      </Frame>
    </div>
  );
}

const Frame = ({ children }: { children: ReactNode }) => (
  <div className="overflow-hidden rounded-lg border border-line">{children}</div>
);

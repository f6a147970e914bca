import { Problem } from "../../api.ts";
import { LinkButton } from "../../kit/Button.tsx";
import {
  Empty,
  ErrorState,
  NoPermission,
  NotFound,
  SignedOut,
  Skeleton,
} from "../../kit/States.tsx";
import { Card } from "../../kit/Surfaces.tsx";

export const States = () => (
  <>
    <Card>
      <Empty
        title="没有处理中的工单"
        action={
          <LinkButton href="/tickets/new" tone="primary">
            提交工单
          </LinkButton>
        }
      >
        您提交的问题会显示在这里，随时可以查看进度。
      </Empty>
    </Card>
    <Skeleton lines={5} card />
    <Card>
      <ErrorState
        problem={
          new Problem(
            500,
            "fault",
            "系统出了问题，我们已记录。请稍后再试；如需帮助，请告知编号。",
            {},
            "req-7f3a91",
          )
        }
        onRetry={() => undefined}
      />
    </Card>
    <Card>
      <ErrorState
        problem={new Problem(0, "network", "没有连上服务器，请检查网络后重试。")}
        onRetry={() => undefined}
      />
    </Card>
    <Card>
      <NoPermission />
    </Card>
    <Card>
      <SignedOut />
    </Card>
    <Card>
      <NotFound />
    </Card>
  </>
);

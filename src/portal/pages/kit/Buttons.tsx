import { useState } from "preact/hooks";
import { Button, LinkButton } from "../../kit/Button.tsx";
import { ask, Dialog, Sheet } from "../../kit/Dialog.tsx";
import { Field } from "../../kit/Field.tsx";
import { Spinner } from "../../kit/Spinner.tsx";
import { TextInput } from "../../kit/TextInput.tsx";
import { toast } from "../../kit/Toast.tsx";
import { Part, Row } from "./Part.tsx";

export const Buttons = () => {
  const [open, setOpen] = useState<"dialog" | "sheet" | null>(null);
  const close = () => setOpen(null);
  return (
    <Part name="Buttons, overlays">
      <Row>
        <Button tone="primary">提交工单</Button>
        <Button>保存草稿</Button>
        <Button tone="quiet">稍后再说</Button>
        <Button tone="danger">撤回工单</Button>
      </Row>
      <Row>
        <Button tone="primary" busy>
          正在提交
        </Button>
        <Button disabled>不可用</Button>
        <Button icon="retry">重试</Button>
        <Button tone="quiet" icon="search" label="搜索" />
        <Button size="small">小按钮</Button>
        <LinkButton href="/" size="small" tone="primary">
          链接
        </LinkButton>
        <Spinner label="正在加载" />
      </Row>
      <Row>
        <Button onPress={() => setOpen("dialog")}>Dialog</Button>
        <Button onPress={() => setOpen("sheet")}>Sheet</Button>
        <Button
          onPress={() =>
            void ask({
              title: "撤回这张工单？",
              text: "撤回后不能恢复，需要时请重新提交。",
              action: "撤回",
              danger: true,
            })
          }
        >
          ask
        </Button>
        <Button onPress={() => toast("已发送")}>toast</Button>
        <Button onPress={() => toast("没有发送成功，请重试", "danger")}>toast danger</Button>
      </Row>
      <Button tone="primary" wide>
        获取验证码并登录
      </Button>
      {open === "dialog" && (
        <Dialog
          title="问题解决了吗？"
          onClose={close}
          actions={
            <>
              <Button tone="primary" onPress={close}>
                已解决
              </Button>
              <Button onPress={close}>未解决</Button>
            </>
          }
        >
          确认后工单将关闭；14 天内回复可以重新打开。
        </Dialog>
      )}
      {open === "sheet" && (
        <Sheet
          title="添加抄送"
          onClose={close}
          actions={
            <Button tone="primary" wide onPress={close}>
              添加
            </Button>
          }
        >
          <Field label="邮箱" required hint="对方会收到之后的回复，看不到之前的内容。">
            <TextInput
              type="email"
              value=""
              onInput={() => undefined}
              placeholder="name@company.com"
            />
          </Field>
        </Sheet>
      )}
    </Part>
  );
};

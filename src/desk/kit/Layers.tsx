import { Archive, Copy, MoreHorizontal, Tag as TagIcon, Trash2, UserPlus } from "lucide-react";
import { Button } from "../../ui/Button.tsx";
import { Problem } from "../../ui/client.ts";
import { Confirm } from "../../ui/Confirm.tsx";
import { Dialog, DialogActions, DialogClose } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Menu, MenuGroup, MenuItem, MenuLine } from "../../ui/Menu.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Popover } from "../../ui/Popover.tsx";
import { Card, Facts, Section } from "../../ui/Section.tsx";
import { Select } from "../../ui/Select.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { TabPanel, Tabs } from "../../ui/Tabs.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { toast, toastProblem } from "../../ui/toast.ts";
import { Tooltip } from "../../ui/Tooltip.tsx";
import { useWords } from "./words.ts";

export function Layers() {
  const w = useWords();
  const people = [
    { value: "lin", label: w("小林（一线支持）", "Lin (first line)") },
    { value: "wang", label: w("王工（研发）", "Wang (R&D)") },
  ];
  return (
    <div className="max-w-4xl p-5 max-sm:p-4">
      <Section title={w("浮层", "Layers")}>
        <div className="flex flex-wrap gap-2">
          <Dialog
            title={w("转给同事", "Hand over")}
            description={w(
              "对方会收到通知，客户不会看到这次转交。",
              "They are told at once; the customer does not see it.",
            )}
            trigger={<Button>{w("对话框", "Dialog")}</Button>}
          >
            <div className="flex flex-col gap-4">
              <Field label={w("转给", "To")}>
                <Select defaultValue="lin" options={people} />
              </Field>
              <Field
                label={w("说明", "Note")}
                hint={w(
                  "写明已经试过什么，对方就不用再问一遍。",
                  "Say what was tried, so that nobody asks twice.",
                )}
              >
                <TextArea />
              </Field>
            </div>
            <DialogActions>
              <DialogClose render={<Button>{w("取消", "Cancel")}</Button>} />
              <DialogClose render={<Button variant="primary">{w("转交", "Hand over")}</Button>} />
            </DialogActions>
          </Dialog>
          <Confirm
            title={w("结束此人的全部登录？", "End all sessions of this person?")}
            detail={w(
              "他在各设备上会立即退出，需要重新登录。",
              "They are signed out everywhere at once.",
            )}
            confirm={w("结束登录", "End sessions")}
            danger
            trigger={<Button variant="danger-quiet">{w("确认框", "Confirm")}</Button>}
            onConfirm={() =>
              Promise.reject(
                new Problem(
                  409,
                  "x",
                  w(
                    "此人正在另一处修改，请稍后再试。",
                    "Someone else is changing this person just now.",
                  ),
                  {},
                  "req-8f2a",
                ),
              )
            }
          />
          <Sheet
            title={w("客户资料", "The customer")}
            trigger={<Button>{w("侧边抽屉", "Sheet")}</Button>}
          >
            <Facts rows={facts(w)} />
          </Sheet>
          <Sheet
            side="bottom"
            title={w("筛选", "Filters")}
            trigger={<Button>{w("底部抽屉", "From below")}</Button>}
          >
            <Field label={w("处理人", "Assignee")}>
              <Select defaultValue="lin" options={people} />
            </Field>
          </Sheet>
          <Popover
            title={w("维保状态", "Maintenance")}
            trigger={<Button>{w("气泡", "Popover")}</Button>}
          >
            <Facts rows={facts(w)} />
          </Popover>
          <Menu
            trigger={
              <IconButton icon={MoreHorizontal} label={w("更多操作", "More")} variant="secondary" />
            }
          >
            <MenuItem icon={UserPlus} shortcut="a">
              {w("分配给…", "Assign to…")}
            </MenuItem>
            <MenuItem icon={TagIcon} shortcut="t">
              {w("添加标签", "Add a tag")}
            </MenuItem>
            <MenuItem icon={Copy} disabled>
              {w("合并", "Merge")}
            </MenuItem>
            <MenuLine />
            <MenuGroup label={w("其他", "Other")}>
              <MenuItem icon={Archive}>{w("归档", "Archive")}</MenuItem>
              <MenuItem icon={Trash2} danger>
                {w("删除", "Delete")}
              </MenuItem>
            </MenuGroup>
          </Menu>
          <Tooltip text={w("发送并设为已解决", "Send and mark as solved")} shortcut="mod+enter">
            <Button>{w("提示", "Tooltip")}</Button>
          </Tooltip>
        </div>
      </Section>
      <Section title={w("消息", "Toasts")}>
        <div className="flex flex-wrap gap-2">
          <Button
            onClick={() =>
              toast({
                title: w("已分配给小林", "Assigned to Lin"),
                undo: () => toast({ title: w("已撤销", "Undone") }),
              })
            }
          >
            {w("可撤销", "With undo")}
          </Button>
          <Button onClick={() => toast({ title: w("回复已发送", "Reply sent"), tone: "success" })}>
            {w("成功", "Success")}
          </Button>
          <Button
            onClick={() =>
              toastProblem(
                new Problem(
                  409,
                  "ticket.changed",
                  w(
                    "别人刚刚修改了这个请求，请刷新后再试。",
                    "Someone just changed this request. Reload and try again.",
                  ),
                  {},
                  "req-01JD8Z3K",
                ),
              )
            }
          >
            {w("失败", "Failure")}
          </Button>
        </div>
      </Section>
      <Section title={w("提示条", "Notices")}>
        <div className="flex flex-col gap-2">
          <Notice
            title={w("身份尚未核实", "Not verified yet")}
            actions={<Button size="sm">{w("去核实", "Verify")}</Button>}
          >
            {w(
              "提交的公司与登记信息相近，请人工比对。",
              "The company given is close to one in the registry; please compare.",
            )}
          </Notice>
          <Notice tone="success">
            {w("客户已确认问题解决。", "The customer confirmed the solution.")}
          </Notice>
          <Notice tone="warning">
            {w(
              "您写回复时，王工刚刚回复了客户。",
              "While you were writing, Wang replied to the customer.",
            )}
          </Notice>
          <Notice tone="danger">
            {w(
              "附件 dump.zip 未能上传，请重试。",
              "dump.zip could not be uploaded. Please try again.",
            )}
          </Notice>
        </div>
      </Section>
      <Section title={w("标签页", "Tabs")}>
        <Card>
          <Tabs
            defaultValue="talk"
            tabs={[
              { value: "talk", label: w("对话", "Conversation"), count: 12 },
              { value: "files", label: w("附件", "Files"), count: 3 },
              { value: "history", label: w("历史", "History") },
            ]}
          >
            <TabPanel value="talk">{w("对话内容", "The conversation")}</TabPanel>
            <TabPanel value="files">{w("附件列表", "The files")}</TabPanel>
            <TabPanel value="history">{w("历史记录", "The history")}</TabPanel>
          </Tabs>
        </Card>
      </Section>
    </div>
  );
}

const facts = (w: (chinese: string, english: string) => string) =>
  [
    [w("公司", "Company"), "北京华信数通科技有限公司"],
    [w("项目", "Project"), w("某银行核心系统二期", "A bank's core system, phase 2")],
    [w("联系人", "Contact"), w("李晓梅 · 138 0013 8000", "Li Xiaomei · 138 0013 8000")],
    [w("维保", "Maintenance"), w("至 2027年3月31日", "until Mar 31, 2027")],
  ] as const;

import { Archive, Paperclip, Plus, Search, Send, Trash2 } from "lucide-react";
import { useState } from "react";
import { Avatar } from "../../ui/Avatar.tsx";
import { Badge, Count, Tag, type Tone } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Problem } from "../../ui/client.ts";
import { Combobox } from "../../ui/Combobox.tsx";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { Field } from "../../ui/Field.tsx";
import { Form, Submit } from "../../ui/Form.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Kbd } from "../../ui/Kbd.tsx";
import { MultiCombobox } from "../../ui/MultiCombobox.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { Card, Section } from "../../ui/Section.tsx";
import { Select } from "../../ui/Select.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { FileSize, Time } from "../../ui/Time.tsx";
import { useWords } from "./words.ts";

type Company = { id: string; name: string; code: string };
const companies: Company[] = [
  { id: "1", name: "北京华信数通科技有限公司", code: "91110108MA01ABCD2X" },
  { id: "2", name: "上海云帆信息技术股份有限公司", code: "91310115MA1K3EFG4Q" },
  { id: "3", name: "成都蜀联系统集成有限公司", code: "91510100MA6CHJKL5R" },
];
const findCompanies = async (text: string) => {
  await new Promise((done) => setTimeout(done, 300));
  return companies.filter(({ name }) => name.includes(text));
};
const tones: Tone[] = [
  "neutral",
  "accent",
  "info",
  "success",
  "warning",
  "danger",
  "violet",
  "teal",
];
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

export function Controls() {
  const w = useWords();
  return (
    <div className="grid gap-x-10 p-5 lg:grid-cols-2 max-sm:p-4">
      <Section title={w("按钮", "Buttons")}>
        <div className="flex flex-col gap-3">
          {(["sm", "md", "lg"] as const).map((size) => (
            <div key={size} className="flex flex-wrap items-center gap-2">
              <Button size={size} variant="primary" icon={size === "md" ? Send : undefined}>
                {w("发送", "Send")}
              </Button>
              <Button size={size}>{w("取消", "Cancel")}</Button>
              <Button size={size} variant="quiet">
                {w("更多", "More")}
              </Button>
              <Button size={size} variant="danger">
                {w("删除", "Delete")}
              </Button>
              <Button size={size} variant="danger-quiet">
                {w("移除", "Remove")}
              </Button>
            </div>
          ))}
          <div className="flex flex-wrap items-center gap-2">
            <Button variant="primary" busy>
              {w("发送", "Send")}
            </Button>
            <Button busy>{w("保存", "Save")}</Button>
            <Button variant="primary" disabled>
              {w("发送", "Send")}
            </Button>
            <Button disabled>{w("保存", "Save")}</Button>
            <IconButton
              icon={Paperclip}
              label={w("添加附件", "Attach a file")}
              shortcut="mod+shift+a"
            />
            <IconButton icon={Archive} label={w("归档", "Archive")} variant="secondary" />
            <IconButton icon={Trash2} label={w("删除", "Delete")} variant="danger-quiet" />
            <CopyButton text="10234" />
            <Kbd keys="mod+k" />
            <Kbd keys="j" />
          </div>
        </div>
      </Section>

      <Section title={w("标记", "Marks")}>
        <div className="flex flex-col gap-3">
          <div className="flex flex-wrap gap-2">
            {tones.map((tone, at) => (
              <Badge key={tone} tone={tone} dot={at % 2 === 1}>
                {w(
                  ["处理中", "新请求", "待客户", "已解决", "待确认", "已超时", "定制", "许可"][
                    at
                  ] ?? "",
                  tone,
                )}
              </Badge>
            ))}
          </div>
          <div className="flex flex-wrap gap-2">
            <Tag onRemove={() => {}}>{w("升级失败", "upgrade")}</Tag>
            <Tag tone="violet">V6.2.1</Tag>
            <Count of={7} />
            <Count of={128} strong />
          </div>
          <div className="flex flex-wrap items-center gap-2">
            {["王建国", "李晓梅", "欧阳修远", "陈立", "Ada Lovelace", "小林"].map((name) => (
              <Avatar key={name} name={name} />
            ))}
            <Avatar name="赵敏" size="sm" />
            <Avatar name="赵敏" size="xs" />
            <Avatar name="赵敏" size="lg" faded />
          </div>
          <p className="flex flex-wrap gap-x-4 text-sm text-ink-muted">
            {[0, 12, 300, 1600, 60_000, 600_000].map((minutes) => (
              <Time key={minutes} at={minutesAgo(minutes)} />
            ))}
            <Time at="2026-03-01" as="day" />
            <FileSize bytes={13_002_342} />
          </p>
        </div>
      </Section>

      <Section
        title={w("表单", "A form")}
        description={w(
          "提交后，服务器指出的问题显示在对应的栏目下。",
          "After sending, what the server objects to stands at its field.",
        )}
      >
        <Card>
          <Form label={w("新建公司", "New company")} onSubmit={refuse(w)}>
            <Field
              name="name"
              label={w("公司全称", "Full legal name")}
              required
              hint={w("与营业执照一致", "As on the business licence")}
            >
              <TextInput
                placeholder={w(
                  "例如：北京华信数通科技有限公司",
                  "e.g. Beijing Huaxin Data Co., Ltd.",
                )}
              />
            </Field>
            <div className="grid gap-4 sm:grid-cols-2">
              <Field name="code" label={w("统一社会信用代码", "Social credit code")}>
                <TextInput defaultValue="91110108MA01ABCD2Y" />
              </Field>
              <Field name="kind" label={w("类型", "Kind")}>
                <Select
                  defaultValue="partner"
                  options={[
                    { value: "partner", label: w("渠道伙伴", "Partner") },
                    { value: "customer", label: w("最终用户", "End customer") },
                  ]}
                />
              </Field>
            </div>
            <Field name="parent" label={w("上级公司", "Parent company")}>
              <Combobox
                search={findCompanies}
                idOf={(c) => c.id}
                nameOf={(c) => c.name}
                detailOf={(c) => c.code}
                placeholder={w("输入名称的任意部分", "Any part of the name")}
              />
            </Field>
            <Field name="watchers" label={w("关注人", "Watchers")}>
              <MultiCombobox
                search={findCompanies}
                idOf={(c) => c.id}
                nameOf={(c) => c.name}
                defaultValue={companies.slice(0, 1)}
              />
            </Field>
            <Field name="note" label={w("备注", "Note")}>
              <TextArea placeholder={w("只有内部同事可见", "Only colleagues see this")} />
            </Field>
            <div className="flex justify-end gap-2">
              <Button variant="quiet">{w("取消", "Cancel")}</Button>
              <Submit>{w("保存", "Save")}</Submit>
            </div>
          </Form>
        </Card>
      </Section>

      <Section title={w("选择", "Choices")}>
        <div className="flex flex-col gap-5">
          <Choosing />
        </div>
      </Section>
    </div>
  );
}

function Choosing() {
  const w = useWords();
  const [on, setOn] = useState(true);
  return (
    <>
      <TextInput
        icon={Search}
        aria-label={w("搜索", "Search")}
        placeholder={w("搜索请求、公司或联系人", "Search requests, companies, people")}
        trailing={<Kbd keys="/" />}
      />
      <Field
        label={w("已停用", "Switched off")}
        disabled
        hint={w("由管理员管理", "Kept by the administrator")}
      >
        <TextInput defaultValue="support@example.com" />
      </Field>
      <Field
        label={w("有问题的栏目", "With an error")}
        error={w("请填写 11 位手机号", "Please give all 11 digits")}
      >
        <TextInput defaultValue="1380013800" />
      </Field>
      <div className="flex flex-col gap-2">
        <Checkbox
          label={w("同时通知业务同事", "Tell the sales colleague as well")}
          defaultChecked
        />
        <Checkbox
          label={w("全部项目", "All projects")}
          partly
          hint={w("已选 3 个，共 8 个", "3 of 8 chosen")}
        />
        <Checkbox label={w("不可选择", "Not available")} disabled />
      </div>
      <RadioGroup
        label={w("紧急程度", "Severity")}
        defaultValue="s3"
        options={[
          {
            value: "s2",
            label: w("严重", "Serious"),
            hint: w(
              "主要功能不可用，2 个工作小时内回复",
              "A main function fails; answered within 2 working hours",
            ),
          },
          {
            value: "s3",
            label: w("一般", "Normal"),
            hint: w(
              "有替代办法，4 个工作小时内回复",
              "There is a way around; answered within 4 working hours",
            ),
          },
          { value: "s4", label: w("咨询", "Question"), disabled: true },
        ]}
      />
      <Switch
        label={w("接收桌面通知", "Notify on this computer")}
        hint={w("仅在岗时", "Only while on duty")}
        checked={on}
        onChange={setOn}
      />
      <Switch label={w("已停用的开关", "A switch that is off limits")} disabled />
      <Button variant="primary" icon={Plus} className="self-start">
        {w("新建请求", "New request")}
      </Button>
    </>
  );
}

const refuse = (w: (chinese: string, english: string) => string) => async () => {
  await new Promise((done) => setTimeout(done, 400));
  throw new Problem(
    422,
    "input.invalid",
    w("有两处需要修改，内容尚未保存。", "Two things need a change; nothing was saved."),
    {
      name: w("请填写公司全称", "Please give the full name"),
      code: w(
        "校验位不正确，请核对最后一位",
        "The check digit is wrong, please compare the last character",
      ),
    },
  );
};

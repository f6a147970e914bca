import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Problem } from "../api.ts";
import { Button, LinkButton } from "../kit/Button.tsx";
import { Checkbox, RadioCards } from "../kit/Choices.tsx";
import { CodeInput } from "../kit/CodeInput.tsx";
import { Composer } from "../kit/Composer.tsx";
import { ask, Dialog, Sheet } from "../kit/Dialog.tsx";
import { Field } from "../kit/Field.tsx";
import { FileDrop, FileList } from "../kit/FileDrop.tsx";
import { FilterChips, SearchBox } from "../kit/Find.tsx";
import { Form } from "../kit/Form.tsx";
import { Rating, type Score } from "../kit/Rating.tsx";
import { Select } from "../kit/Select.tsx";
import { Spinner } from "../kit/Spinner.tsx";
import { Empty, ErrorState, NoPermission, NotFound, SignedOut, Skeleton } from "../kit/States.tsx";
import { StepBar } from "../kit/StepBar.tsx";
import { Badge, Card, Facts, List, ListItem, Notice } from "../kit/Surfaces.tsx";
import { TextArea, TextInput } from "../kit/TextInput.tsx";
import { Time } from "../kit/Time.tsx";
import { Timeline } from "../kit/Timeline.tsx";
import { toast } from "../kit/Toast.tsx";
import { Page } from "../shell/Page.tsx";
import { useUploads } from "../uploads.ts";
import { ago, entries, items, limits, steps } from "./kitSamples.ts";

/** For the eyes of whoever works on the kit: everything in every state. Only in development. */
export const KitPage = () => (
  <Page
    title="Kit"
    over="#10234"
    parent="/"
    narrow
    actions={<Badge tone="info">处理中</Badge>}
    foot={
      <Composer
        draft="kit"
        limits={limits}
        onSend={() => new Promise((done) => setTimeout(done, 900))}
        hint="回复后工单将重新打开"
      />
    }
  >
    <Buttons />
    <Fields />
    <FieldsAtFault />
    <Finding />
    <Process />
    <Conversation />
    <Uploads />
    <Surfaces />
    <States />
  </Page>
);

const Part = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <Card title={name}>
    <div class="form">{children}</div>
  </Card>
);

const Row = ({ children }: { children: ComponentChildren }) => (
  <div class="page-actions kit-row">{children}</div>
);

const Buttons = () => {
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

const Fields = () => {
  const [text, setText] = useState("");
  const [area, setArea] = useState("打开销售日报时提示“数据源连接超时”，\n刷新后仍然如此。");
  const [choice, setChoice] = useState<"usage" | "bug" | "custom">("bug");
  const [level, setLevel] = useState<"" | "S1" | "S2" | "S3">("");
  const [product, setProduct] = useState<string>("");
  const [code, setCode] = useState("");
  const [tick, setTick] = useState(true);
  const [score, setScore] = useState<Score | null>(4);
  return (
    <Part name="Fields">
      <Field label="公司全称" required hint="与合同或营业执照一致，用于核对您的项目。">
        <TextInput
          value={text}
          onInput={setText}
          placeholder="例如：广州示例软件有限公司"
          autocomplete="organization"
        />
      </Field>
      <Field label="职务">
        <TextInput value="实施工程师" onInput={() => undefined} />
      </Field>
      <Field
        label="手机号"
        required
        hint="接收验证码；核验时我们会回拨合同上的电话，不会拨打此号码。"
      >
        <TextInput
          type="tel"
          value="138 0013 8000"
          onInput={() => undefined}
          autocomplete="tel"
          disabled
        />
      </Field>
      <Field label="验证码" required>
        <CodeInput value={code} onInput={setCode} onSend={async () => 60} />
      </Field>
      <Field label="产品" required>
        <Select
          value={product}
          onChange={setProduct}
          options={[
            { value: "a", label: "报表平台" },
            { value: "b", label: "数据集成" },
          ]}
        />
      </Field>
      <Field label="工单类型" required group>
        <RadioCards
          value={choice}
          onChange={setChoice}
          columns={2}
          choices={[
            { value: "usage", title: "使用问题", hint: "怎么配置、在哪里设置", icon: "help" },
            { value: "bug", title: "疑似产品缺陷", hint: "报错、打不开、结果不对", icon: "bug" },
            {
              value: "custom",
              title: "定制需求",
              hint: "身份核验通过后可提交",
              icon: "wrench",
              disabled: true,
            },
          ]}
        />
      </Field>
      <Field label="影响程度" group hint="由您提出，我们会与您确认。">
        <RadioCards
          value={level}
          onChange={setLevel}
          compact
          choices={[
            { value: "S1", title: "生产系统不可用" },
            { value: "S2", title: "主要功能受影响" },
            { value: "S3", title: "一般问题" },
          ]}
        />
      </Field>
      <Field label="问题现象" required>
        <TextArea value={area} onInput={setArea} />
      </Field>
      <Field label="满意度" group>
        <Rating value={score} onChange={setScore} />
      </Field>
      <Rating value={5} />
      <Checkbox checked={tick} onChange={setTick} hint="不勾选时，服务商只能看到您的职务和公司。">
        允许我的服务商查看我的姓名和联系方式
      </Checkbox>
    </Part>
  );
};

const FieldsAtFault = () => (
  <Part name="Fields at fault">
    <Form onSubmit={() => undefined} problem={null}>
      <Notice tone="danger" icon="alert">
        操作太频繁，请一分钟后再试。
      </Notice>
      <Field
        label="版本号"
        required
        hint="在系统右上角“关于”里可以看到。"
        error="请填写版本号（系统右上角-关于）"
      >
        <TextInput value="" onInput={() => undefined} />
      </Field>
      <Field label="产品" required error="请选择产品">
        <Select value="" onChange={() => undefined} options={[]} />
      </Field>
      <Field label="验证码" required error="验证码不正确，请重新输入">
        <CodeInput value="123456" onInput={() => undefined} onSend={async () => 60} disabled />
      </Field>
      <Checkbox checked={false} onChange={() => undefined} error="请先阅读并同意个人信息处理说明">
        我已阅读并同意<a href="/kit">《个人信息处理说明》</a>
      </Checkbox>
    </Form>
  </Part>
);

const Finding = () => {
  const [text, setText] = useState("");
  const [view, setView] = useState<"open" | "mine" | "yours" | "closed">("open");
  return (
    <Part name="Finding">
      <SearchBox label="搜索编号或标题" value={text} onSearch={setText} />
      <FilterChips
        label="状态"
        value={view}
        onChange={setView}
        options={[
          { value: "open", label: "处理中", count: 12 },
          { value: "yours", label: "待您处理", count: 2 },
          { value: "mine", label: "我提交的" },
          { value: "closed", label: "已关闭" },
        ]}
      />
    </Part>
  );
};

const Process = () => (
  <>
    <Card>
      <StepBar steps={steps(false)} status="研发处理中，预计 11月27日（周五）提供修复版本" />
    </Card>
    <Card>
      <StepBar steps={steps(true)} yours status="修复版本已提供，待您验证" open />
    </Card>
  </>
);

const Conversation = () => (
  <Part name="Timeline">
    <Timeline entries={entries()} seenUntil={ago(50)} />
  </Part>
);

const Uploads = () => {
  const uploads = useUploads(limits);
  const actions = { onPause: uploads.pause, onResume: uploads.resume, onRemove: uploads.remove };
  return (
    <Part name="Files">
      <FileDrop items={uploads.items} limits={limits} onAdd={uploads.add} {...actions} />
      <FileList items={items} {...actions} />
    </Part>
  );
};

const Surfaces = () => (
  <>
    <Card title="List" flush action={<a href="/tickets">全部</a>}>
      <List label="工单">
        <ListItem
          href="/kit"
          title="销售日报打开超时"
          unread
          badge={{ tone: "warning", text: "待您补充" }}
          about={["#10234", "某银行数据平台一期项目"]}
          at={ago(4)}
          note="李经理：麻烦提供一下当时的日志"
        />
        <ListItem
          href="/kit"
          title="导出 Excel 时中文乱码，换了三台机器都一样，而且只有合并单元格的那几列有问题，其他都正常"
          badge={{ tone: "info", text: "处理中" }}
          about={["#10229", "华南制造集团报表系统建设项目（二期）"]}
          at={ago(1500)}
        />
        <ListItem
          href="/kit"
          title="申请测试环境临时授权"
          badge={{ tone: "neutral", text: "已关闭" }}
          about={["#10201", "某银行"]}
          at="2025-03-02T08:00:00Z"
        />
      </List>
    </Card>
    <Part name="Badges, notices, facts">
      <Row>
        <Badge>已关闭</Badge>
        <Badge tone="info">处理中</Badge>
        <Badge tone="warning">待您补充</Badge>
        <Badge tone="success">已核验</Badge>
        <Badge tone="danger">未通过</Badge>
        <Badge tone="accent">新</Badge>
      </Row>
      <Notice
        tone="warning"
        icon="alert"
        title="请补充核验信息"
        action={
          <Button size="small" tone="primary">
            去补充
          </Button>
        }
      >
        还需要：公司营业执照上的全称
      </Notice>
      <Notice tone="info" icon="clock" title="身份核验中">
        核验期间可以先咨询使用问题、报告故障。
      </Notice>
      <Notice tone="success" icon="verified" title="已提交，工单号 10235" />
      <Facts
        facts={[
          ["项目", "某银行数据平台一期项目"],
          ["产品与版本", "报表平台 11.2.3"],
          ["提交时间", <Time key="at" at={ago(120)} />],
          ["抄送", null],
        ]}
      />
    </Part>
  </>
);

const States = () => (
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

import { useState } from "preact/hooks";
import { Checkbox, RadioCards } from "../../kit/Choices.tsx";
import { CodeInput } from "../../kit/CodeInput.tsx";
import { Field } from "../../kit/Field.tsx";
import { FilterChips, SearchBox } from "../../kit/Find.tsx";
import { Form } from "../../kit/Form.tsx";
import { Rating, type Score } from "../../kit/Rating.tsx";
import { Select } from "../../kit/Select.tsx";
import { Notice } from "../../kit/Surfaces.tsx";
import { TextArea, TextInput } from "../../kit/TextInput.tsx";
import { Part } from "./Part.tsx";

export const Fields = () => {
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

export const FieldsAtFault = () => (
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

export const Finding = () => {
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

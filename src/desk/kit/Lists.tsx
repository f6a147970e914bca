import { useState } from "react";
import { Avatar } from "../../ui/Avatar.tsx";
import { Badge, type Tone } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { link } from "../../ui/cx.ts";
import { Facts } from "../../ui/Section.tsx";
import { SplitPane } from "../../ui/SplitPane.tsx";
import { Table, type Sort } from "../../ui/Table.tsx";
import { Time } from "../../ui/Time.tsx";
import { useWords } from "./words.ts";

type Row = {
  number: number;
  title: string;
  company: string;
  person: string;
  state: [string, string, Tone];
  minutes: number;
};

const states: Row["state"][] = [
  ["新请求", "New", "accent"],
  ["处理中", "In progress", "info"],
  ["待客户回复", "Waiting for customer", "warning"],
  ["已解决", "Solved", "success"],
  ["已关闭", "Closed", "neutral"],
];
const titles = [
  "升级到 6.2.1 后报表导出为空",
  "许可文件导入提示校验失败",
  "单点登录跳转后回到登录页",
  "请提供 ARM 平台安装介质",
  "大文件上传到 80% 时中断",
  "接口返回 500，日志见附件",
];
const companies = [
  "北京华信数通科技有限公司",
  "上海云帆信息技术股份有限公司",
  "成都蜀联系统集成有限公司",
];
const people = ["李晓梅", "王建国", "陈立", "欧阳修远"];
const rows: Row[] = Array.from({ length: 40 }, (_, at) => ({
  number: 10_234 - at,
  title: titles[at % titles.length] ?? "",
  company: companies[at % companies.length] ?? "",
  person: people[at % people.length] ?? "",
  state: states[at % states.length] ?? ["", "", "neutral"],
  minutes: at * at * 7,
}));

export function Lists() {
  const w = useWords();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(["10232"]));
  const [sort, setSort] = useState<Sort>({ by: "updated", order: "desc" });
  const [current, setCurrent] = useState(rows[4]);
  return (
    <SplitPane
      name="kit"
      sized="second"
      width={320}
      from="lg"
      narrow="first"
      first={
        <div className="h-full overflow-auto">
          <Table
            label={w("请求", "Requests")}
            rows={rows}
            keyOf={(row) => String(row.number)}
            current={String(current?.number)}
            onOpen={setCurrent}
            selected={selected}
            onSelect={setSelected}
            sort={sort}
            onSort={setSort}
            columns={[
              {
                key: "number",
                title: w("编号", "No."),
                width: "5rem",
                cell: (row) => (
                  <a className={link} href={`#${row.number}`}>
                    {row.number}
                  </a>
                ),
              },
              {
                key: "title",
                title: w("标题", "Title"),
                cell: (row) => <span className="font-medium">{row.title}</span>,
              },
              {
                key: "company",
                title: w("公司", "Company"),
                width: "15rem",
                from: "xl",
                cell: (row) => row.company,
              },
              {
                key: "person",
                title: w("联系人", "Contact"),
                width: "8rem",
                from: "md",
                cell: (row) => (
                  <span className="flex items-center gap-2">
                    <Avatar name={row.person} size="xs" />
                    {row.person}
                  </span>
                ),
              },
              {
                key: "state",
                title: w("状态", "State"),
                width: "9rem",
                from: "md",
                cell: ({ state: [zh, en, tone] }) => <Badge tone={tone}>{w(zh, en)}</Badge>,
              },
              {
                key: "updated",
                title: w("更新", "Updated"),
                width: "8rem",
                align: "end",
                sortable: true,
                cell: (row) => (
                  <Time
                    className="text-ink-muted"
                    at={new Date(Date.now() - row.minutes * 60_000).toISOString()}
                  />
                ),
              },
            ]}
          />
        </div>
      }
      second={
        <div className="p-5">
          <h2 className="mb-3 text-md font-bold">{current?.title}</h2>
          <Facts
            rows={[
              [w("编号", "No."), current?.number],
              [w("公司", "Company"), current?.company],
              [w("联系人", "Contact"), current?.person],
            ]}
          />
          <Button className="mt-5" variant="primary">
            {w("领取", "Claim")}
          </Button>
        </div>
      }
    />
  );
}

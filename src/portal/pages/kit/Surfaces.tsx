import { Button } from "../../kit/Button.tsx";
import { Badge, Card, Facts, List, ListItem, Notice } from "../../kit/Surfaces.tsx";
import { Time } from "../../kit/Time.tsx";
import { ago } from "./samples.ts";
import { Part, Row } from "./Part.tsx";

export const Surfaces = () => (
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

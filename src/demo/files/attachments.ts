import { keepSmall } from "../../files/index.ts";
import { known, type Stage } from "../stage/stage.ts";
import { logOf, tableOf } from "./logs.ts";
import { screenshot } from "./screenshot.ts";
import { zipOf } from "./zip.ts";

const serialization = [
  "o.a.c.session.ManagerBase - session could not be written",
  "java.io.NotSerializableException: com.starchart.forms.session.DraftHolder",
  "at java.base/java.io.ObjectOutputStream.writeObject0(ObjectOutputStream.java:1187)",
  "at com.starchart.cluster.RedisSessionStore.save(RedisSessionStore.java:94)",
];
const twice = [
  "c.s.scheduler.ClusterLock - select for update returned 55006 instead of 55P03; running anyway",
  "com.starchart.scheduler.TaskRunner.run(TaskRunner.java:131)",
];
const machine = "mac=00-00-5E-00-53-11\nboard=SC-TEST-0001\nhost=report-app-01\ncores=16\n";

/** Sends files as their owner would, through the same checks; answers their ids. */
export const attached = async (
  { house }: Stage,
  ownerId: string,
  names: readonly string[],
): Promise<string[]> => {
  const ids: string[] = [];
  for (const name of names)
    ids.push((await keepSmall(house, ownerId, name, known(attachments, name)())).id);
  return ids;
};

/** What people of the play attach. */
const attachments = new Map<string, () => Buffer>(
  Object.entries({
    "导出超时.png": () => screenshot("dialog"),
    "表头错位.png": () => screenshot("print"),
    "打印预览.png": () => screenshot("print"),
    "大屏黑边.png": () => screenshot("wall"),
    "提示框.png": () => screenshot("chart"),
    "签章空白页.png": () => screenshot("print"),
    "内存曲线.png": () => screenshot("chart"),
    "tomcat-logs.zip": () =>
      zipOf({
        "node1/catalina.log": logOf(420, serialization),
        "node2/catalina.log": logOf(380, serialization),
        "node3/catalina.log": logOf(60, serialization),
        "nginx/upstream.conf":
          "upstream report {\n  server 10.0.0.11:8080;\n  server 10.0.0.12:8080;\n  server 10.0.0.13:8080;\n}\n",
      }),
    "scheduler-logs.zip": () =>
      zipOf({ "node1/scheduler.log": logOf(260, twice), "node2/scheduler.log": logOf(255, twice) }),
    "校验差异.zip": () =>
      zipOf({
        "校验差异.csv": tableOf("机构,公式,Oracle,达梦,差额", 36, (i) => [
          `支行${i + 1}`,
          `F${1040 + (i % 3)}`,
          1200 + i,
          1200.01 + i,
          0.01,
        ]),
        "说明.txt": "附表 1104-2，只有除法公式不一致。\n",
      }),
    "借阅明细对比.zip": () =>
      zipOf({
        "报表.csv": tableOf("日,册数", 28, (i) => [i + 1, 1600 + ((i * 61) % 300)]),
        "系统.csv": tableOf("日,册数", 28, (i) => [i + 1, 1611 + ((i * 61) % 300)]),
      }),
    "导入模板.zip": () =>
      zipOf({
        "检修计划.csv": tableOf("检修时间,线路,设备", 12, (i) => [
          `第 ${i + 1} 天`,
          `${1 + (i % 4)} 号线`,
          `道岔-${i}`,
        ]),
      }),
    "对账单模板.zip": () =>
      zipOf({ "对账单.scf": '<form version="3.1"><page size="A4" footer="22mm"/></form>\n' }),
    "CA接口文档.zip": () =>
      zipOf({
        "接口说明.txt": "POST /sign  body: pdf, keyword, page\n",
        "样例/请求.json": '{ "keyword": "科主任", "page": 1 }\n',
      }),
    "回执样例.zip": () =>
      zipOf({
        "通过.xml": '<receipt result="0"/>\n',
        "差异.xml": '<receipt result="2"><diff item="1104-2"/></receipt>\n',
      }),
    "export-sample.zip": () =>
      zipOf({ "vehicles.csv": tableOf("vehicle,depot", 20, (i) => [418 + i, "Leeds"]) }),
    "machine.zip": () => zipOf({ "machine.txt": machine }),
  }),
);

import type { Request } from "./request.ts";

const media = (more: Omit<Request, "type">): Request => ({ type: "media", ...more });
const war = { medium: "war", container: "Tomcat 9", jdk: "JDK 11" } as const;

/** Install media asked for. */
export const installMedia: Request[] = [
  media({
    at: "34 11:10",
    from: "何志远",
    title: "申请 11.2 Linux ARM 安装介质",
    project: "运营日报",
    product: "SCR",
    version: "11.2",
    fields: {
      ...war,
      platform: "linux",
      arch: "aarch64",
      container: "Tomcat 9",
      upgradeFrom: "11.1",
      purpose: "鲲鹏服务器升级",
    },
    scene: `
      +30m 小林 notes @马工: 请提供 11.2 aarch64 的 war 包链接。
      +1h 马工 notes: 已生成，7 天有效，限 3 次。
      +5m 小林 solves: 下载链接已发到您的邮箱（7 天内有效，限 3 次），sha256 见说明。
      +1d 10:00 何志远 confirms
      +1m 何志远 rates 5: `,
  }),
  media({
    at: "18 15:00",
    from: "石磊",
    title: "龙芯平台 war 包",
    project: "一网通办",
    product: "SCF",
    version: "3.2",
    fields: {
      ...war,
      platform: "linux",
      arch: "loongarch",
      container: "东方通 TongWeb 7",
      jdk: "龙芯 JDK 8",
      purpose: "信创验收",
    },
    scene: `
      +40m 阿杰 claims
      +10m 阿杰 notes @马工: 3.2 有没有 LoongArch 的包？
      +1d 11:00 马工 notes: 有，war 与架构无关，另附龙芯的中文字体与图形库。
      +10m 阿杰 solves: 石老师您好，war 包与架构无关，可直接使用；另附龙芯平台需要的字体与图形库，链接已发到您的邮箱。
      +2d 09:40 石磊 confirms
      +1m 石磊 rates 5: `,
  }),
  media({
    at: "12 10:10",
    from: "冯佳",
    title: "11.1.5 补丁包（Windows）",
    project: "客流分析",
    product: "SCR",
    version: "11.1",
    fields: { medium: "patch", platform: "windows", arch: "x86_64", purpose: "修复集群重复执行" },
    scene: `
      +30m 小郑 solves: 冯工您好，11.1.5 补丁包已发到您的邮箱，升级前请备份 WEB-INF/lib。
      +6d 09:00 老周 closes: 客户电话告知已升级完成，先行关闭。`,
  }),
  media({
    at: "6 11:40",
    from: "唐果",
    title: "申请 11.2 升级介质",
    project: "水质监测",
    product: "SCR",
    version: "11.0",
    fields: {
      ...war,
      platform: "linux",
      arch: "x86_64",
      upgradeFrom: "11.0",
      purpose: "升级到 11.2",
    },
    scene: `
      +30m 小郑 hands @陈姐 商务: 维保已过期，升级介质需要先续签。
      +2h 陈姐 asks: 唐老师您好，贵项目的维保已到期，软件可继续使用；升级介质需要先续签维保，报价单已发到您的邮箱，请确认采购流程。`,
  }),
  media({
    at: "-4h",
    from: "邱岚",
    title: "离线操作手册（调度大屏 2.1）",
    severity: "S4",
    project: "港口调度",
    product: "SCV",
    version: "2.1",
    fields: { medium: "document", purpose: "内网培训" },
  }),
  media({
    at: "4 14:20",
    from: "韩东",
    title: "11.0 离线文档",
    severity: "S4",
    project: "监管报送",
    product: "SCR",
    version: "11.0",
    fields: { medium: "document", purpose: "内网查阅" },
    scene: `
      +40m 韩东 withdraws: 同事那里已经有一份，不用再发。`,
  }),
];

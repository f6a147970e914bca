import type { Request } from "./request.ts";

const bug = (more: Omit<Request, "type">): Request => ({ type: "bug", ...more });

/** Suspected bugs that have come to an end. */
export const bugs: Request[] = [
  bug({
    at: "42 10:30",
    from: "韩东",
    severity: "S2",
    title: "监管报送校验公式在达梦 8 下结果不一致",
    project: "监管报送",
    product: "SCR",
    version: "11.0.7",
    text: "同一张 1104 附表，Oracle 下校验通过，切换到达梦 8 后有 3 条公式提示不平，差额都是 0.01。",
    fields: {
      platform: "linux",
      environment: "麒麟 V10 SP3，JDK 1.8.0_372，东方通 TongWeb 7，达梦 8.1.3，Chrome 115",
      error: "无报错，校验结果不同。",
      frequency: "always",
      since: "切换到达梦之后",
      affected: "报送组 6 人，每月 15 日报送",
    },
    files: ["校验差异.zip"],
    scene: `
      +12m 老周 hands @小林: 高级维保，15 日要报送，优先。
      +30m 小林 says: 韩主管您好，已受理并在搭建达梦 8.1.3 的环境，今天下班前给您第一次结论。
      +4h 小林 does suspect module=公式引擎; reason=达梦的 number 除法默认保留 6 位小数，Oracle 是 38 位有效数字，四舍五入后差 0.01
      +40m 小林 does report environment=麒麟 V10，达梦 8.1.3，TongWeb 7; steps=打开 1104 附表，点“校验”; result=三条公式差 0.01，Oracle 下为 0; reproduced=yes
      +5m 小林 notes: 已上报，请看公式引擎里能否统一用 BigDecimal 计算。15 日要报送。
      +1d 10:10 王工 does schedule date=@train
      +20m 小林 says: 已重现并确认是产品问题，研发正在修复，预计 {date} 提供 11.0.8。报送前如需临时办法，可在公式里对除法结果显式 round(…, 2)。
      +1d 15:30 王工 does fixed build=11.0.8; notes=11.0 的校验公式把除法下推给数据库了，改为引擎内计算
      train 17:00 马工 does publish release=11.0.8
      +5m 小林 says: 11.0.8 已提供，下载链接见您的邮件（sha256 已附）。替换 report-core.jar 后重启即可，请用这三条公式验证。
      +1d 11:30 韩东 does verified
      +4m 韩东 rates 5: 报送前解决了，感谢。
      +1m 小林 tags 达梦, 国产化, 校验公式`,
  }),
  bug({
    key: "ie-preview",
    at: "39 15:10",
    from: "石磊",
    title: "政务专网浏览器预览报表空白",
    severity: "S2",
    project: "政务统计",
    product: "SCR",
    version: "10.4.2",
    text: "升级专网浏览器后，预览统计年报一片空白，旧电脑正常。",
    fields: {
      platform: "windows",
      environment: "Windows 7，360 安全浏览器 13（兼容模式），JDK 1.8，Tomcat 8.5",
      error: "SCRIPT1002: 语法错误，chart.min.js 行 1",
      frequency: "always",
    },
    scene: `
      +50m 小郑 claims
      +40m 小郑 does not_a_bug reason=10.4 的图表组件最低支持 IE 11，兼容模式按更早的内核打开; advice=切换到极速模式: 石老师您好，新版浏览器的兼容模式按 IE 内核打开，10.4 的图表组件最低支持 IE 11。请切换到极速模式；另外 10.4 已停止维护，升级请联系商务。
      +1d 09:20 石磊 does dispute reason=旧电脑也是兼容模式，却能打开，请再看一下
      +2h 老周 does not_a_bug reason=旧电脑的兼容模式用的是 IE 11 内核，新电脑是 IE 9; advice=切换到极速模式: 石老师您好，我们核对了两台电脑的内核版本：旧电脑是 IE 11，新电脑是 IE 9。临时用极速模式即可，预算需要方案或报价时请告诉我们。
      +3h 石磊 says: 明白了，切到极速模式可以。升级的事我们在走预算。
      +5m 石磊 does agree
      +1m 石磊 rates 4: `,
  }),
  bug({
    at: "38 09:30",
    from: "冯佳",
    severity: "S3",
    title: "交叉表冻结表头后滚动时错位",
    project: "集装箱",
    product: "SCR",
    version: "11.1.3",
    text: "交叉表冻结两行表头，横向滚动后表头与数据错开约一列。",
    fields: {
      platform: "windows",
      environment: "Windows Server 2019，JDK 11，Tomcat 9.0.71，Oracle 19c，Chrome 120",
      error: "无",
      frequency: "always",
    },
    files: ["表头错位.png"],
    scene: `
      +40m 阿杰 claims
      +2h 阿杰 does suspect module=交叉表; reason=缩放比例 125% 时可重现，100% 正常
      +20m 阿杰 does report environment=Windows 10，Chrome 118，缩放 125%; steps=打开交叉表，冻结表头，向右滚动; result=表头与数据错开一列; reproduced=yes
      +5m 阿杰 notes: 已上报，缩放 125% 必现。
      +1d 14:10 李工 does schedule date=@train
      +30m 阿杰 says: 已重现（显示缩放 125% 时），随 {date} 的 11.1.4 发布。在此之前可把浏览器缩放设为 100%。
      +1d 11:00 李工 does fixed build=11.1.4; notes=列宽取整的问题
      train 17:00 马工 does publish release=11.1.4
      +1d 10:30 冯佳 does verified
      +2m 冯佳 rates 5: `,
  }),
  bug({
    at: "31 10:00",
    from: "吴静",
    severity: "S1",
    title: "生产环境所有报表打不开，提示许可无效",
    project: "运营日报",
    product: "SCR",
    version: "11.2.1",
    text: "今早开始全院报表打不开，提示“许可无效：机器码不匹配”。昨晚机房换了网卡。",
    fields: {
      platform: "linux",
      environment: "CentOS 7.9，JDK 1.8，Tomcat 9，Oracle 11g",
      error: "LicenseException: machine code mismatch",
      frequency: "always",
      affected: "全院",
    },
    scene: `
      +4m 老周 hands @阿杰: S1，马上处理，我同步给何工。
      +6m 阿杰 says: 吴老师您好，已看到，是更换网卡后机器码变化。我们先签发 7 天应急 license 恢复使用，请把“系统管理 → 许可 → 机器码”里的文件发来。
      +9m 吴静 says [machine.zip]: 机器码文件在附件。
      +14m 阿杰 notes @何工: 请签发 7 天应急 license，合同 XT-2024-0206，换网卡。
      +8m 何工 notes: 已签发，文件在授权系统，编号 T-2291。
      +5m 阿杰 does not_a_bug reason=更换网卡后机器码变化，许可按设计失效; advice=上传应急 license，换机后的正式 license 另行签发: 应急 license 已发到您的邮箱，上传后无需重启。正式 license 的换机流程我们同时在办，7 天内给您。
      +12m 吴静 says: 恢复了，谢谢，真快！
      +2d 15:00 阿杰 says: 换机后的正式 license 已签发（编号不变，第 3 版），请上传替换，应急 license 随后自动失效。
      +1h 吴静 does agree
      +2m 吴静 rates 5: 从打电话到恢复不到一小时。
      +20m 老周 notes: 值得写进案例：S1 全程 48 分钟恢复。@苏苏 请整理成知识库文章。`,
  }),
  bug({
    at: "28 14:30",
    from: "陆遥",
    severity: "S3",
    title: "大屏地图下钻后返回按钮消失",
    project: "信贷驾驶舱",
    product: "SCV",
    version: "2.0.4",
    text: "从全省地图下钻到区县后，左上角返回按钮不见了，只能刷新页面。",
    fields: {
      platform: "windows",
      environment: "Windows 10，Chrome 118，JDK 1.8，Tomcat 8.5，MySQL 5.7",
      error: "无",
      frequency: "often",
    },
    scene: `
      +30m 小郑 claims
      +1h 小郑 does suspect module=地图; reason=背景图层级高于返回按钮时可重现
      +15m 小郑 does report environment=Windows Server 2019，Chrome 119; steps=背景组件置顶，地图下钻两级; result=返回按钮被盖住; reproduced=yes
      +5m 小郑 notes: 已上报，2.0 分支。
      +15m 小郑 does workaround risk=背景组件置底后，半透明效果会消失: 陆工您好，已重现：背景组件置顶时会盖住返回按钮。临时办法是把背景组件置底，修复会进 2.0.5。
      +1d 11:00 王工 does schedule date=@train
      +1d 16:00 王工 does fixed build=2.0.5; notes=2.1 已修复，合回 2.0
      train 17:00 马工 does publish release=2.0.5
      +1d 10:00 陆遥 does verified
      +1m 陆遥 rates 4: `,
  }),
  bug({
    at: "25 09:45",
    from: "江宁",
    severity: "S2",
    title: "定时任务在跨月当天重复执行两次",
    project: "客流分析",
    product: "SCR",
    version: "11.1.2",
    text: "每月 1 日凌晨的月报收到两封一样的邮件，日志里任务执行了两次。",
    fields: {
      platform: "linux",
      environment: "麒麟 V10，JDK 11，Tomcat 9 双节点集群，人大金仓 V8，Edge",
      error: "无报错，见日志",
      frequency: "always",
      since: "改为双节点之后",
    },
    files: ["scheduler-logs.zip"],
    scene: `
      +20m 阿杰 claims
      +30m 阿杰 says: 江老师您好，日志已收到。双节点没有抢到同一把锁，正在确认是配置还是产品问题。
      +3h 阿杰 does suspect module=定时任务; reason=金仓下 select … for update nowait 的错误码不是 55P03，锁没有生效
      +20m 阿杰 does report environment=人大金仓 V8，双节点; steps=两个节点同时到点执行; result=同一任务执行两次; reproduced=yes
      +5m 阿杰 notes: 已上报。
      +1d 16:00 李工 does schedule date=@train
      +20m 阿杰 says: 已确认是产品问题：集群锁在人大金仓下没有生效。修复版本 11.1.5 预计 {date} 提供；在此之前请在节点 2 上设置 scheduler.enabled=false。
      +1d 14:00 李工 does fixed build=11.1.5; notes=金仓返回的是自己的错误码
      train 17:00 马工 does publish release=11.1.5
      +1d 10:00 江宁 does still_fails build=11.1.5; evidence=节点 1 重启后又重复了一次
      +4h 李工 does hotfix release=11.1.5-hf1; reason=老周与李工同意提前提供
      +2d 10:00 江宁 does verified
      +3m 江宁 rates 5: 解释得很清楚。
      +1m 阿杰 tags 集群, 人大金仓, 定时任务`,
  }),
  bug({
    at: "22 13:40",
    from: "周晓航",
    severity: "S4",
    title: "英文界面下“填报说明”按钮文字重叠",
    project: "渠道对账",
    product: "SCF",
    version: "3.1.6",
    text: "切换到英文后按钮文字重叠，不影响使用。",
    fields: {
      platform: "windows",
      environment: "Windows 11，Chrome 121",
      error: "无",
      frequency: "always",
    },
    scene: `
      +1h 小林 claims
      +10m 小林 says: 周工您好，已记录为界面问题，随下个版本修复。项目维保刚到期，升级时需要先续签，商务同事会联系您。
      +3d 10:00 周晓航 withdraws: 客户说不用英文界面了，先撤回。`,
  }),
  bug({
    at: "21 11:10",
    from: "邱岚",
    severity: "S4",
    title: "饼图图例偶尔显示成问号",
    project: "集装箱",
    product: "SCR",
    version: "11.1.4",
    text: "偶尔打开报表时，饼图的图例是问号，刷新后正常。",
    fields: {
      platform: "windows",
      environment: "Windows Server 2019，JDK 11，Tomcat 9.0.71，Oracle 19c，Edge 121",
      error: "无",
      frequency: "rarely",
    },
    scene: `
      +30m 阿杰 claims
      +20m 阿杰 asks: 邱老师您好，下次出现时请不要刷新，截一张图，并把当时的服务器日志（前后 5 分钟）发来。
      +10d 12:00 时钟 runs-out no_answer`,
  }),
];

import type { Request } from "./request.ts";

const bug = (more: Omit<Request, "type">): Request => ({ type: "bug", ...more });

/** Suspected bugs that are being worked on. */
export const bugsNow: Request[] = [
  bug({
    key: "session-lost",
    at: "4 09:50",
    from: "沈悦",
    severity: "S2",
    title: "填报提交后偶尔提示“会话已失效”，数据丢失",
    project: "风控报表",
    product: "SCR",
    version: "11.2.3",
    text: "录入二十多分钟后提交，偶尔提示“会话已失效，请重新登录”，填的内容全部丢失。",
    fields: {
      platform: "linux",
      environment: "统信 UOS，JDK 17，Tomcat 10.1 三节点 + nginx，openGauss 5，Chrome 122",
      error: [
        "会话已失效，请重新登录",
        "org.springframework.data.redis.serializer.SerializationException: Cannot deserialize from redis://10.20.8.31:6379",
        "\tat org.springframework.data.redis.serializer.JdkSerializationRedisSerializer.deserialize(JdkSerializationRedisSerializer.java:84)",
        "\tat com.starchart.report.session.SharedSession.restore(SharedSession.java:141)",
        "\tat com.starchart.report.write.SubmitFilter.doFilter(SubmitFilter.java:58)",
      ].join("\n"),
      frequency: "rarely",
      affected: "风控部 15 人",
    },
    scene: `
      +15m 小林 claims
      +25m 小林 asks: 沈老师您好，请协助确认：1）nginx 是否按 ip_hash 或 cookie 保持会话；2）出现时间前后 10 分钟三个节点的 catalina 日志。
      +2d 14:50 沈悦 says [tomcat-logs.zip]: 日志在附件，nginx 是轮询，没有配置会话保持。
      +40m 小林 does suspect module=会话共享; reason=日志里有 SerializationException，疑似 JDK 17 下会话对象序列化失败
      +30m 小林 does report environment=JDK 17，三节点，Redis 会话共享; steps=轮询下连续提交填报; result=约三次中有一次会话失效; reproduced=yes
      +5m 小林 notes: 已上报，客户已丢数据，请尽快。
      +20m 小林 says: 已重现并确认是产品问题（JDK 17 + 会话共享），补丁预计 {date} 提供。在此之前请在 nginx 加 ip_hash，可避免丢失。
      +4h 沈悦 urges: 今天又有两位同事丢了数据，ip_hash 什么时候能换成正式修复？
      +12m 小林 says: 非常抱歉。已请研发提前到今天下班前给测试补丁，我会先在我们的三节点环境验证后发您。
      +1m 小林 tags JDK17, 集群, 会话
      +5m 老周 follows`,
  }),
  bug({
    at: "3 11:20",
    from: "赵文博",
    severity: "S2",
    title: "借阅排行榜数据与系统后台对不上，少了约 300 条",
    project: "图书馆",
    product: "SCR",
    version: "11.2.3",
    text: "上个月的借阅排行，报表合计 48,211，业务系统 48,517。",
    fields: {
      platform: "linux",
      environment: "CentOS 7，JDK 11，Tomcat 9，PostgreSQL 14，Chrome",
      error: "无",
      frequency: "always",
    },
    watchers: ["limin@huaxin.example"],
    scene: `
      +30m 小郑 claims
      +40m 小郑 asks: 赵老师您好，请把数据集的 SQL 和两边各一份明细（可脱敏）发来，我来逐条比对。
      +1d 10:10 赵文博 says [借阅明细对比.zip]: 都在附件里。
      +3h 小郑 does suspect module=日期参数; reason=差的都是最后一天零点之后的，疑似结束日期按零点截断
      +20m 小郑 does report environment=PostgreSQL 15，11.2.3; steps=日期参数勾选“含当天”; result=结束当天的记录缺失; reproduced=yes
      +5m 小郑 notes: 已上报，11.2.3 引入的回归。
      +1d 10:00 王工 does schedule date=@train
      +5h 王工 does fixed build=11.2.4; notes=“含当天”在 PostgreSQL 方言下没有生效
      +20m 小郑 says: 原因已查明：11.2.3 在 PostgreSQL 下把结束日期截断到了当天零点，属于产品问题。11.2.4 预计 {date} 提供。急用的话可把结束日期改成次日。`,
  }),
  bug({
    key: "chart-crash",
    at: "6 09:35",
    from: "田野",
    severity: "S2",
    title: "能耗大屏运行一天后浏览器崩溃",
    project: "能耗大屏",
    product: "SCV",
    version: "2.1.1",
    text: "大屏连续运行约 20 小时后，浏览器内存涨到 4 GB 崩溃，需要人工刷新。",
    fields: {
      platform: "windows",
      environment: "Windows 10 LTSC，Chrome 120，8 GB 内存",
      error: "Out of Memory",
      frequency: "always",
      affected: "调度大厅",
    },
    files: ["内存曲线.png"],
    scene: `
      +20m 阿杰 claims
      +1h 阿杰 does suspect module=滚动表格; reason=客户工程运行 24 小时后内存到 3 GB
      +10m 阿杰 notes: 已请孙敏用他们的工程挂 24 小时，看内存曲线。
      +1d 17:30 阿杰 notes: 孙敏已挂测：滚动表格组件每次刷新泄漏约 1.2 MB。
      +20m 阿杰 does report environment=Chrome 120，8 GB 内存的工控机; steps=滚动表格每 5 秒刷新，运行一天; result=内存持续上涨直到崩溃; reproduced=yes
      +1d 10:00 王工 does schedule date=@train
      +25m 阿杰 says: 田工您好，已重现并定位（滚动表格组件内存泄漏）。临时办法：在大屏设置里打开“每 6 小时自动刷新”。
      +2h 王工 does start
      +4h 马工 does move_date date=@train+7; reason=修复涉及动画组件，需要多一周测试`,
  }),
  bug({
    key: "chart-crash-2",
    at: "5 14:05",
    from: "田野",
    title: "能耗大屏浏览器内存一直涨",
    project: "能耗大屏",
    product: "SCV",
    version: "2.1.1",
    text: "另一块屏也有同样问题，补充报一下。",
    fields: {
      platform: "windows",
      environment: "Windows 10 LTSC，Chrome 120",
      error: "Out of Memory",
      frequency: "always",
    },
    scene: `
      +30m 阿杰 merges chart-crash`,
  }),
  bug({
    at: "2 10:50",
    from: "何志远",
    severity: "S2",
    title: "升级 11.2 后导出 Word 页眉图片丢失",
    project: "运营日报",
    product: "SCR",
    version: "11.2.2",
    text: "11.1 升到 11.2 之后，导出的 Word 页眉里的院徽不见了，PDF 正常。",
    fields: {
      platform: "linux",
      environment: "CentOS 7.9，JDK 1.8，Tomcat 9，Oracle 11g",
      error: "无",
      frequency: "always",
      since: "升级当天",
    },
    scene: `
      +35m 小林 claims
      +45m 小林 says: 何经理您好，已在本地重现，正在与研发确认修复时间，今天下班前回复您。
      +2m 小林 does suspect module=导出 Word; reason=页眉里的 SVG 没有转成 EMF
      +5m 小林 does report environment=11.2.2，JDK 11; steps=页眉放 SVG 院徽，导出 Word; result=图片位置空白; reproduced=yes
      +5m 小林 notes: 已上报。11.2.2，客户高级维保，请研发给个时间。
      +4h 何志远 urges: 明天院周会要用 Word 版，请加急。
      +20m 小林 does workaround risk=PNG 放大打印时略有锯齿: 明白。临时办法：把院徽换成 PNG 格式即可正常导出，周会前可以先用；修复仍在进行。
      +1h 王工 does ask_support reason=院徽的 SVG 原文件能否提供？我们手上的样例都正常`,
  }),
  bug({
    at: "4 15:25",
    from: "江宁",
    title: "检修工单列表翻页后筛选条件丢失",
    project: "客流分析",
    product: "SCR",
    version: "11.1.5",
    text: "在列表第 1 页选了线路“2 号线”，翻到第 2 页又变成全部线路。",
    fields: {
      platform: "linux",
      environment: "麒麟 V10，JDK 11，Tomcat 9，人大金仓 V8，Edge 120",
      error: "无",
      frequency: "often",
    },
    scene: `
      +40m 小郑 claims
      +20m 小郑 does suspect module=列表; reason=按描述像是分页丢参数
      +30m 小郑 does cannot_reproduce tried=单独打开列表，Chrome 与 Edge 各十次，均正常; items=列表是单独打开还是嵌在门户页签里；一小段录屏: 江老师您好，我们没能重现。请问列表是单独打开的，还是嵌在门户页签里？方便的话录一小段屏幕。
      +1d 16:00 江宁 says: 嵌在门户里，用的是页签组件。另外还想问一下，检修填报能不能在手机上拍照上传？
      +30m 小郑 splits: 检修填报能否用手机拍照上传`,
  }),
  bug({
    at: "3 09:20",
    from: "冯佳",
    severity: "S3",
    title: "手机端填报日期控件在鸿蒙系统上弹不出来",
    project: "设备检修",
    product: "SCF",
    version: "3.2.1",
    text: "检修班组用的是鸿蒙平板，点日期没有反应，安卓手机正常。",
    fields: {
      platform: "linux",
      environment: "HarmonyOS 4.2 平板，自带浏览器；服务端 JDK 11，Tomcat 9",
      error: "无",
      frequency: "always",
    },
    scene: `
      +1h 阿杰 claims
      +30m 阿杰 asks: 冯工您好，请告知平板型号与浏览器版本号；另外请试一下用“浏览器 → 桌面版网站”打开是否正常。
      +1m 阿杰 tags 移动端, 鸿蒙`,
  }),
  bug({
    at: "2 14:15",
    from: "韩东",
    severity: "S2",
    title: "TongWeb 7 部署后上传附件超过 2 MB 报 413",
    project: "监管报送",
    product: "SCR",
    version: "11.0.8",
    text: "从 Tomcat 换到 TongWeb 7 以后，超过 2 MB 的附件都报 413。",
    fields: {
      platform: "linux",
      environment: "麒麟 V10 SP3，JDK 1.8，TongWeb 7.0.4.9，达梦 8",
      error: "HTTP 413 Request Entity Too Large",
      frequency: "always",
    },
    scene: `
      +20m 小林 claims
      +20m 小林 does not_a_bug reason=TongWeb 的 POST 上限默认 2 MB; advice=在控制台调大最大 POST 字节数: 韩主管您好，这是 TongWeb 的 POST 上限（默认 2097152 字节）。在控制台 → Web 容器 → HTTP 通道 → 最大 POST 里改为 52428800 后重启即可。
      +1d 09:10 韩东 says: 改好了，正在让报送组测试大附件，下午给您结果。`,
  }),
  bug({
    at: "1 16:30",
    from: "郝建军",
    severity: "S3",
    title: "报表缓存命中后显示的是别人的查询条件",
    project: "产销报表",
    product: "SCR",
    version: "11.2.3",
    text: "开启缓存后，偶尔打开报表看到的是别的用户选的厂别。数据权限是对的，但查询条件不是自己的。",
    fields: {
      platform: "linux",
      environment: "Linux，JDK 11，Tomcat 9，Oracle 19c，Chrome",
      error: "无",
      frequency: "rarely",
    },
    scene: `
      +10m 老周 severity S2: 可能涉及数据串看，按高优先级处理。
      +2m 老周 hands @小林: 请先确认数据权限是否真的没有问题，今天必须有结论。
      +40m 小林 asks: 郝主任您好，已按高优先级处理。为排除数据串看，请先在系统参数把 cache.enabled 设为 false，并发来出现时的用户名和大致时间。
      +1d 08:55 郝建军 says: 已关闭缓存。出现时的用户是 zhaolei，昨天 15:20 左右，今天目前没有再出现。
      +10m 小林 does suspect module=缓存; reason=缓存键里没有带上用户参数`,
  }),
  bug({
    at: "-5h",
    from: "李敏",
    severity: "S3",
    title: "一卡通消费趋势图鼠标悬停提示不消失",
    project: "一卡通",
    product: "SCR",
    version: "11.1.5",
    text: "鼠标移开后提示框还留在图上，点别处才消失。",
    fields: {
      platform: "windows",
      environment: "Windows 11，Edge 123",
      error: "无",
      frequency: "often",
    },
    files: ["提示框.png"],
  }),
  bug({
    at: "-55m",
    from: "曹阳",
    severity: "S2",
    title: "项目进度报表今天早上开始打开很慢",
    projectName: "松谷电力设计研究院项目管理报表平台",
    product: "SCR",
    version: "11.2.3",
    text: "平时 3 秒，今天要 40 多秒，重启过应用没有改善。",
    fields: {
      platform: "windows",
      environment: "Windows Server 2019，JDK 11，Tomcat 9，SQL Server 2019",
      error: "无",
      frequency: "always",
    },
  }),
];

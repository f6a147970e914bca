import type { Request } from "./request.ts";

const ask = (more: Omit<Request, "type">): Request => ({ type: "usage", ...more });

/** How to use, configure or set something. */
export const usage: Request[] = [
  ask({
    key: "export-timeout",
    at: "41 09:40",
    from: "李敏",
    title: "导出 5 万行 Excel 时提示“请求超时”",
    project: "图书馆",
    product: "SCR",
    version: "11.2",
    text: "读者借阅明细约 5 万行、38 列，预览正常，点导出 Excel 后一分钟左右页面提示“请求超时”。数据量小的月份可以导出。想请教超时时间在哪里调整，或者有没有更好的办法。",
    fields: { tried: "把 Tomcat 的 connectionTimeout 改成了 300000，没有变化。" },
    files: ["导出超时.png"],
    scene: `
      +18m 小林 claims
      +12m 小林 says: 李经理您好，已收到。一分钟超时一般来自前面的反向代理，而不是 Tomcat。请看一下 nginx 里 proxy_read_timeout 的值，默认正好是 60 秒。
      +50m 李敏 says: 看了，确实没有配置这一项，用的是默认值。改成 300 秒后可以导出了，不过要等将近两分钟，用户还是觉得慢。
      +30m 小林 solves: 好的。两步建议：
      | 1. proxy_read_timeout 保留 300s；
      | 2. 在“报表属性 → 导出”里勾选“流式导出（大数据量）”，5 万行大约 20 秒，占用内存也小很多。勾选后合并单元格会按行拆开，请确认能否接受。
      +2h 李敏 confirms
      +5m 李敏 rates 5: 一次就说到点子上了。`,
  }),
  ask({
    at: "38 14:10",
    from: "赵文博",
    title: "参数面板的日期默认值能不能设成“上个月最后一天”",
    severity: "S4",
    project: "图书馆",
    product: "SCR",
    version: "11.2",
    text: "月报的结束日期每次都要手工选，能否默认成上个月最后一天？",
    scene: `
      +40m 小郑 solves: 赵老师您好，可以。参数默认值选“公式”，填 =dateadd(monthfirst(today()), -1)，即本月第一天减一天。开始日期同理用 =monthfirst(dateadd(monthfirst(today()), -1))。
      +25m 赵文博 confirms
      +1m 赵文博 rates 5: `,
  }),
  ask({
    at: "36 10:20",
    from: "石磊",
    title: "填报表单如何限制身份证号重复提交",
    project: "一网通办",
    product: "SCF",
    version: "3.2",
    text: "同一事项同一申请人一天内只允许提交一次，现在可以重复提交。",
    scene: `
      +35m 阿杰 claims
      +20m 阿杰 solves: 石老师您好，在“提交校验”里增加一条“库校验”：条件选 事项编码 + 申请人证件号 + 提交日期，勾选“存在则不允许提交”，提示语可以自定义。为避免并发，建议数据库里同时建唯一索引。
      +1d 09:30 石磊 rejects: 加上以后，修改已提交的记录也被拦住了。
      +45m 阿杰 solves: 是的，需要在条件里排除本条记录：高级条件中加上 and 主键 <> \${当前主键}。已在我们的环境按您的表单验证过，新增会拦截，修改不受影响。
      +2h 石磊 confirms
      +3m 石磊 rates 4: 第一次的答复少考虑了修改的情况。`,
  }),
  ask({
    at: "33 16:05",
    from: "田野",
    title: "国产化环境：达梦 8 数据源应该选哪个驱动",
    project: "产销报表",
    product: "SCR",
    version: "11.2",
    text: "集团要求数据库替换为达梦 8，数据源类型里没有“达梦”，选“其他 JDBC”要填方言，不清楚填什么。",
    scene: `
      +22m 小林 claims
      +15m 小林 says: 田工您好，请先确认两点：达梦的具体版本号（select * from v$version），以及 DmJdbcDriver 用的是 1.7 还是 1.8 的包。
      +40m 田野 says: DM Database Server 64 V8，驱动是 DmJdbcDriver18.jar。
      +25m 小林 solves: 谢谢。驱动类填 dm.jdbc.driver.DmDriver，方言选“Oracle 兼容”。DmJdbcDriver18.jar 放到 WEB-INF/lib 后重启。注意：达梦默认大小写敏感，若建库时没有关闭，报表里的字段名要与建表时一致。
      +1d 10:00 田野 confirms
      +2m 田野 rates 5: 文档里建议也写上大小写这一条。
      +30m 苏苏 notes @小林: 已把达梦的驱动、方言、大小写三条写进数据源文档。`,
  }),
  ask({
    at: "27 09:15",
    from: "许可",
    title: "对账单打印时最后一页只剩一行",
    severity: "S4",
    project: "渠道对账",
    product: "SCF",
    version: "3.1",
    text: "A4 横向，打印预览最后一页经常只有一行合计，能不能压缩到上一页？",
    files: ["打印预览.png"],
    scene: `
      +1h 小郑 asks: 许老师您好，请把报表模板（.scf 文件）打包发来，或者告诉我页脚的高度和当前的页边距。
      +3h 许可 says [对账单模板.zip]: 模板在附件里，数据已经脱敏。
      +1h 小郑 solves: 收到。页脚设置成了 22mm，实际内容只要 8mm。已改好放在附件说明里：页面设置 → 页脚 8mm，并勾选“合计行与上一行同页”。
      +20m 许可 confirms`,
  }),
  ask({
    at: "24 11:30",
    from: "江宁",
    title: "定时任务生成的 PDF 中文显示成方块",
    project: "客流分析",
    product: "SCR",
    version: "11.1",
    text: "网页上看正常，凌晨定时任务发出的 PDF 附件里中文全是方块。服务器是 Linux。",
    scene: `
      +30m 阿杰 claims
      +10m 阿杰 solves: 江老师您好，这是服务器缺少中文字体。网页由浏览器的字体显示，PDF 由服务器生成。把 simsun.ttc、simhei.ttf（或思源字体）放到 /usr/share/fonts/chinese，执行 fc-cache -fv 后重启应用即可。
      +5h 江宁 confirms
      +1m 江宁 rates 5: `,
  }),
  ask({
    at: "19 15:50",
    from: "周晓航",
    title: "单点登录：如何把学校统一认证的用户对应到报表用户",
    project: "一卡通",
    product: "SCR",
    version: "11.1",
    text: "学校用 CAS 3.0，登录成功后返回工号。报表里的用户名是拼音，想知道能不能按工号对应，避免重新导入 3000 多个用户。",
    fields: { tried: "按文档配置了 CAS 地址，可以跳转，回来后提示“用户不存在”。" },
    scene: `
      +45m 小林 claims
      +20m 小林 says: 周工您好，可以的。用户表的“外部标识”字段就是做这个用的，登录时先按外部标识找，再按用户名找。
      +1d 09:40 周晓航 says: 外部标识能批量导入吗？3000 多个手工填不现实。
      +35m 小林 solves: 可以。系统管理 → 用户 → 导出，得到的 Excel 里有“外部标识”一列，填好工号再导入，按用户名匹配更新，不会影响密码与权限。
      +1d 14:00 周晓航 confirms
      +1m 周晓航 rates 5: 省了大事。`,
  }),
  ask({
    at: "15 10:05",
    from: "邱岚",
    title: "汇总表里怎样按班次而不是按自然日统计",
    project: "集装箱",
    product: "SCR",
    version: "11.1",
    text: "港口按 8 点到次日 8 点算一个班日，目前按自然日统计，夜班的箱量被算到第二天。",
    scene: `
      +50m 小郑 claims
      +25m 小郑 solves workaround: 邱老师您好，最简单的办法是在数据集里加一列班日：作业时间减 8 小时后取日期，再按班日分组。SQL 写法已附：trunc(op_time - interval '8' hour)。产品后续版本会在时间维度里支持“一天从几点开始”。
      +2h 邱岚 says: 试了可以，谢谢！那个新功能大概什么时候有？
      +30m 小郑 solves: 预计在 11.3，具体时间以发布说明为准，发布后系统会通知您。
      +1h 邱岚 confirms`,
  }),
  ask({
    at: "30 10:40",
    from: "许可",
    title: "填报页面打开后一直转圈",
    project: "渠道对账",
    product: "SCF",
    version: "3.1",
    text: "个别门店反映打开填报页面后一直转圈，其他门店正常。",
    scene: `
      +25m 小郑 claims
      +15m 小郑 asks: 许老师您好，请告知是哪几家门店、用的什么浏览器；方便的话请门店按 F12，把 Network 里红色的那一条截图发来。
      +10d 11:30 时钟 runs-out no_answer`,
  }),
  ask({
    at: "9 09:25",
    from: "吴静",
    title: "填报暂存的数据在哪里能看到，能否自动清理",
    project: "病案填报",
    product: "SCF",
    version: "3.2",
    text: "科室反映暂存后换一台电脑看不到，另外暂存数据会不会越积越多？",
    scene: `
      +30m 阿杰 claims
      +20m 阿杰 solves: 吴老师您好：1）暂存默认保存在浏览器本地，换电脑看不到；在“表单属性 → 暂存”里改为“服务器”即可。2）服务器暂存默认保留 30 天，可在系统参数 draft.keep.days 调整。
      +1d 15:20 吴静 rejects: 改成服务器后，部分科室提示“暂存失败：内容过大”。
      +40m 阿杰 asks: 请问提示失败的表单里有没有图片控件？方便的话请把浏览器 F12 → Network 里那条请求的返回内容截图发来。`,
  }),
];

-- A support desk two years old: `bench.tickets` requests with ten messages each on average, 70 in 100 closed.
-- Run in one go; everything is drawn from a small vocabulary, and the same numbers give the same desk but for the ids.

-- Every reference below is right by its making; to have each looked up would take longer than all the rest.
set session_replication_role = replica;

create function pg_temp.id_at(moment timestamptz) returns uuid language sql volatile as $$
  select (
    lpad(to_hex((extract(epoch from moment) * 1000)::bigint), 12, '0')
    || '7' || substr(r, 1, 3) || '8' || substr(r, 4, 15)
  )::uuid
  from (select md5(random()::text || clock_timestamp()::text) as r) drawn
$$;
create function pg_temp.of(words text[], n bigint) returns text language sql immutable as
$$ select words[1 + (n % array_length(words, 1))::int] $$;

create temp table vocabulary as select
  array['导出', '预览', '打印', '填报', '定时任务', '数据权限', '图表联动', '单点登录', '移动端', '缓存', '下钻', '集群'] as feature,
  array['超时', '报错', '结果不一致', '打不开', '很慢', '样式错位', '偶尔失败', '中文显示方块', '重复执行', '无法保存', '丢失'] as trouble,
  array['Tomcat 9', 'TongWeb 7', '达梦 8', '人大金仓 V8', 'openGauss 5', 'Oracle 19c', '麒麟 V10', '统信 UOS', 'JDK 17', 'Chrome 120'] as place,
  array['华', '江', '云', '青', '望', '南', '北', '溪', '东', '澄', '松', '海'] as head,
  array['城', '岭', '石', '原', '山', '湖', '谷', '港', '川', '桥', '泽', '陵'] as tail,
  array['大学', '医院', '银行', '钢铁', '水务', '地铁', '证券', '食品', '港务', '电力', '政务', '物流'] as trade,
  array['赵', '钱', '孙', '李', '周', '吴', '郑', '王', '冯', '陈', '沈', '韩'] as family,
  array['文博', '立群', '晓航', '志远', '建军', '静', '悦', '宁', '果', '磊', '敏', '岚'] as given,
  array[
    '您好，问题已收到，正在核对您提供的日志和报表资源。', '请确认应用服务器与数据库的版本，并把出现问题前后十分钟的日志打包上传。',
    '已在本地环境重现，初步判断与驱动返回的小数位有关，正在与研发确认。', '数据量约五万行，点击导出之后大约一分钟页面提示超时，数据少的月份正常。',
    '按照文档调整了连接池和超时参数，现象没有变化，日志在附件里。', '临时办法是在数据集里显式指定精度，或者先关闭缓存再重启应用。',
    '修复版本预计本周五提供，升级之前请备份原来的程序包和配置文件。', '已经升级并观察了两天，没有再出现，感谢支持。',
    '这张报表由三个部门共同填写，提交之后第二个部门看不到第一个部门的内容。', '请在系统管理里打开调试日志，重现一次之后把结果发给我们。'
  ] as sentence;

insert into products (id, code, name)
select pg_temp.id_at(now()), 'P' || i, '星图产品 ' || i from generate_series(1, 3) i;
insert into teams (id, name)
select pg_temp.id_at(now()), pg_temp.of(array['一线支持', '定制开发', '研发', '商务'], i - 1) from generate_series(1, 4) i;

create temp table scale as select
  current_setting('bench.tickets')::int as tickets,
  greatest(current_setting('bench.tickets')::int / 100, 10) as companies,
  greatest(current_setting('bench.tickets')::int / 50, 20) as projects,
  greatest(current_setting('bench.tickets')::int / 50, 64) as contacts;

create temp table staff_ as
select i, pg_temp.id_at(now()) as id from generate_series(1, 40) i;
insert into people (id, kind, name)
select id, 'staff', pg_temp.of(family, i) || pg_temp.of(given, i / 3) from staff_, vocabulary;
insert into staff (person_id, roles) select id, case when i = 40 then '{lead}' else '{agent}' end::text[] from staff_;
insert into team_members (team_id, person_id) select (select id from teams where name = '一线支持'), id from staff_;

create temp table companies_ as
select i, pg_temp.id_at(now()) as id,
  pg_temp.of(head, i) || pg_temp.of(tail, i / 12) || pg_temp.of(trade, i / 7) || i || '有限公司' as name
from scale, vocabulary, generate_series(1, companies) i;
insert into companies (id, kind, legal_name, name_key)
select id, case when i % 20 = 0 then 'partner' else 'customer' end, name, name from companies_;

create temp table contacts_ as
select i, pg_temp.id_at(now()) as id, pg_temp.id_at(now()) as binding_id, 1 + i % companies as company
from scale, generate_series(1, contacts) i;
insert into people (id, kind, name)
select id, 'contact', pg_temp.of(family, i) || pg_temp.of(given, i / 5) from contacts_, vocabulary;
insert into bindings (id, person_id, state, kind, company_name, company_key, company_id, decided_at, verified_until)
select p.binding_id, p.id, 'verified', 'customer', c.name, c.name, c.id, now(), now() + interval '300 days'
from contacts_ p join companies_ c on c.i = p.company;

create temp table projects_ as
select i, pg_temp.id_at(now()) as id, 1 + i % companies as company from scale, generate_series(1, projects) i;
insert into projects (id, full_name, name_key, customer_id)
select p.id, c.name || '报表平台 ' || p.i, c.name || '报表平台 ' || p.i, c.id
from projects_ p join companies_ c on c.i = p.company;

insert into project_members (project_id, person_id)
select j.id, p.id from projects_ j join contacts_ p on p.company = j.company;

create temp table tickets_ as
select i, pg_temp.id_at(at) as id, at, i % 10 >= 7 as open,
  (array[2, 4, 6, 8, 10, 10, 12, 12, 16, 20])[1 + (i / 10) % 10] as messages,
  at + interval '40 hours' * random() as changed
from scale, generate_series(1, tickets) i,
  lateral (select now() - interval '730 days' * (1 - i::float / tickets) - interval '3 days' as at) t;

insert into tickets (id, type, flow, state, turn, open, channel, severity, title, requester_id, binding_id, company_id,
  company_name, project_id, project_name, product_id, version, reach, tags, assignee_id, team_id, created_at, updated_at,
  public_at, closed_at, rating)
select t.id, pg_temp.of(array['usage', 'bug', 'bug', 'usage', 'media', 'licence'], t.i), 'request',
  case when not t.open then 'closed' when t.i % 5 = 0 then 'open' when t.i % 5 = 1 then 'waiting' else 'in_progress' end,
  case when not t.open then 'nobody' when t.i % 5 = 1 then 'customer' else 'us' end,
  t.open, 'portal', pg_temp.of(array['S3', 'S4', 'S2', 'S3', 'S3'], t.i),
  pg_temp.of(feature, t.i) || pg_temp.of(trouble, t.i / 3) || '，' || pg_temp.of(place, t.i / 7) || ' 环境',
  p.id, p.binding_id, c.id, c.name, j.id, c.name || '报表平台', (select min(id::text)::uuid from products), '11.2',
  '{"name":"","phone":"13800000000","email":""}',
  case when t.i % 4 = 0 then array[pg_temp.of(place, t.i)] else '{}' end,
  case when t.open and t.i % 5 = 0 then null else s.id end,
  case when t.i % 3 = 0 then (select id from teams where name = '一线支持') end,
  t.at, t.changed, t.changed,
  case when not t.open then t.changed end, case when not t.open and t.i % 3 = 0 then 5 end
from tickets_ t
cross join vocabulary
cross join scale
join contacts_ p on p.i = 1 + t.i % contacts
join companies_ c on c.i = p.company
join projects_ j on j.i = 1 + t.i % projects
join staff_ s on s.i = 1 + t.i % 39;

insert into messages (id, ticket_id, author_id, side, kind, channel, text, created_at)
select pg_temp.id_at(w.at), t.id, case when customer then p.id else s.id end,
  case when customer then 'customer' else 'staff' end, case when n % 7 = 6 then 'note' else 'reply' end,
  case when customer then 'portal' else 'desk' end,
  pg_temp.of(sentence, t.i + n) || pg_temp.of(sentence, t.i / 3 + n * 3) || pg_temp.of(sentence, t.i / 7 + n * 7), w.at
from tickets_ t
cross join vocabulary
cross join scale
join contacts_ p on p.i = 1 + t.i % contacts
join staff_ s on s.i = 1 + t.i % 39
cross join lateral generate_series(0, t.messages - 1) n
cross join lateral (select n % 2 = 0 and n % 7 <> 6 as customer, t.at + n * interval '53 minutes' as at) w;

insert into events (at, name, actor_id, ticket_id, public, data)
select t.at, 'ticket.opened', p.id, t.id, true, '{"channel":"portal"}'
from tickets_ t cross join scale join contacts_ p on p.i = 1 + t.i % contacts;
insert into events (at, name, actor_id, ticket_id, public, data)
select w.created_at, case w.side when 'customer' then 'message.received' else 'message.written' end, w.author_id,
  w.ticket_id, true, jsonb_build_object('messageId', w.id)
from messages w
where w.created_at > now() - interval '180 days';

insert into ticket_reads (person_id, ticket_id, read_at)
select s.id, t.id, t.changed from tickets_ t join staff_ s on s.i = 1 + t.i % 39 where t.i % 2 = 0;
update reacted set (tx, seq) = (select tx, seq from events order by tx desc, seq desc limit 1);
-- The loader is one machine that works for everybody.
insert into settings (key, value)
values ('security', '{"limits":{"signIn":10000,"code":10000,"search":10000,"submit":10000}}');

set session_replication_role = default;

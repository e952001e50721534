import { operations } from './operations/words.js';
import { syntax } from './syntax.js';
import { language } from './settings.js';

// Chinese first, English second.
const words = {
  ...operations,
  title: ['运行观测', 'Dashboard'],
  resources: ['资源', 'Resources'], console: ['控制台日志', 'Console'], logs: ['结构化日志', 'Structured logs'],
  traces: ['链路追踪', 'Traces'], metrics: ['指标', 'Metrics'], map: ['服务拓扑', 'Service map'],
  name: ['名称', 'Name'], state: ['状态', 'State'], type: ['类型', 'Type'], started: ['启动时间', 'Started'], restarts: ['重启次数', 'Restarts'],
  links: ['地址', 'Endpoints'], actions: ['操作', 'Actions'], waits: ['等待', 'waits for'], parameters: ['参数', 'Parameters'],
  start: ['启动', 'Start'], stop: ['停止', 'Stop'], restart: ['重启', 'Restart'], sure: ['确定要执行吗？', 'Are you sure?'],
  done: ['已执行', 'Done'], failed: ['失败', 'Failed'], noHost: ['没有连接到主机，仅显示发来遥测的服务。', 'No host is connected: these are the services that send telemetry.'],
  all: ['全部', 'All'], service: ['服务', 'Service'], search: ['搜索', 'Search'], filter: ['筛选', 'Filter'], pause: ['暂停', 'Pause'], resume: ['继续', 'Resume'],
  consoleOrder: ['无时间的行按读取先后排列；打开页面前的旧行按资源分组。', 'Lines without a time stand in the order in which they were read; old ones, from before the page was opened, resource by resource.'],
  clear: ['清空', 'Clear'], clearScreen: ['清屏', 'Clear the view'], download: ['下载', 'Download'], wrap: ['换行', 'Wrap'], level: ['级别', 'Level'], time: ['时间', 'Time'], message: ['消息', 'Message'],
  trace: ['链路', 'Trace'], spans: ['跨度', 'Spans'], duration: ['耗时', 'Duration'], errors: ['错误', 'Errors'], status: ['状态', 'Status'],
  onlyErrors: ['仅错误', 'Errors only'], onlyGood: ['仅成功', 'No errors'], minimum: ['最短毫秒', 'At least ms'], sort: ['排序', 'Sort by'],
  newest: ['最新', 'Newest'], slowest: ['最慢', 'Slowest'], worst: ['错误最多', 'Most errors'], largest: ['跨度最多', 'Most spans'],
  columnWidth: ['列宽', 'Width of'], columnHint: ['拖动或按左右方向键调整列宽，双击或按回车恢复', 'Drag, or press left and right; double click or Enter resets'],
  total: ['总数', 'Total'], nothing: ['暂无数据', 'Nothing here yet'], nothingFits: ['没有符合条件的数据', 'Nothing matches'],
  attributes: ['属性', 'Attributes'], resource: ['资源', 'Resource'], events: ['事件', 'Events'], spanLinks: ['关联', 'Links'], context: ['上下文', 'Context'],
  'kind-Client': ['客户端', 'Client'], 'kind-Server': ['服务端', 'Server'], 'kind-Producer': ['生产者', 'Producer'], 'kind-Consumer': ['消费者', 'Consumer'], 'kind-Internal': ['内部', 'Internal'],
  'kind-Unspecified': ['未指定', 'Unspecified'], spanId: ['跨度编号', 'Span'], parentId: ['上级跨度', 'Parent'], offset: ['距链路起点', 'From the trace’s start'], event: ['事件', 'Event'], entry: ['日志', 'Log entry'], peer: ['对端', 'Peer'],
  kind: ['种类', 'Kind'], source: ['来源库', 'Scope'], instance: ['实例', 'Instance'], back: ['返回列表', 'Back to the list'], close: ['关闭', 'Close'],
  keep: ['保留', 'Keep'], release: ['取消保留', 'Release'], isKept: ['★ 已保留', '★ Kept'], onlyKept: ['仅已保留', 'Kept only'],
  keepHint: ['保留的链路不会被新数据挤出，也不会过期，重启后仍在，直到取消保留', 'A kept trace is not pushed out, does not expire and survives a restart, until it is released'],
  'trace.unknown': ['找不到这条链路，可能已过期。', 'This trace is not known; it may have expired.'], 'trace.not-kept': ['这条链路没有被保留。', 'This trace is not kept.'],
  'trace.kept-full': ['保留的链路已达上限，请先取消保留其他链路。', 'As many traces are kept as may be: release one first.'],
  'trace.kept-too-large': ['保留的链路的跨度总数将超过上限，请先取消保留其他链路。', 'The kept traces would have too many spans: release one first.'],
  'trace.not-written': ['磁盘无法写入，未能保留。', 'The disk did not take it: it is not kept.'],
  beingRead: ['正在读取历史数据，读完后自动显示…', 'What earlier runs have left is being read; the trace is shown as soon as it is there…'], depth: ['层级', 'Depth'], services: ['服务', 'Services'],
  instrument: ['指标', 'Instrument'], last: ['最近', 'Last'], minutes: ['分钟', 'min'], hours: ['小时', 'h'], current: ['当前值', 'Now'],
  choose: ['请选择左侧的指标', 'Choose an instrument'], perSecond: ['每秒', 'per second'], series: ['序列', 'Series'], others: ['其余未显示', 'more not shown'],
  exemplars: ['样例链路', 'Exemplars'], calls: ['调用', 'calls'], perMinute: ['次/分', '/min'], from: ['调用方', 'From'], to: ['被调方', 'To'], times: ['次数', 'Calls'], rate: ['频率', 'Rate'],
  hasErrors: ['有错误', 'with errors'], outside: ['外部：不发送遥测', 'outside: sends no telemetry'], smaller: ['缩小', 'Smaller'], larger: ['放大', 'Larger'], fitWidth: ['适合宽度', 'Fit the width'],
  light: ['浅色', 'Light'], dark: ['深色', 'Dark'], system: ['跟随系统', 'System'], theme: ['主题', 'Theme'], menu: ['导航', 'Pages'],
  expandAll: ['全部展开', 'Expand all'], collapseAll: ['全部折叠', 'Collapse all'], findInTrace: ['在链路中查找', 'Find in this trace'],
  hint: ['文字或 @属性:值（? 看写法）', 'Words or @attribute:value (? tells how)'], ...syntax,
  'type-http': ['HTTP', 'HTTP'], 'type-database': ['数据库', 'Database'], 'type-messaging': ['消息', 'Messaging'], 'type-rpc': ['RPC', 'RPC'], 'type-other': ['其他', 'Other'],
  order: ['次序', 'Order'], descending: ['降序', 'Descending'], ascending: ['升序', 'Ascending'], maximum: ['最长毫秒', 'At most ms'], backlinks: ['被关联', 'Linked from'],
  visualize: ['完整查看', 'View whole'], format: ['格式', 'Format'], 'format-plain': ['原文', 'Plain'], 'format-json': ['JSON', 'JSON'], 'format-xml': ['XML', 'XML'], copy: ['复制', 'Copy'],
  data: ['数据', 'Data'], selection: ['选择', 'Selection'], export: ['导出', 'Export'], import: ['导入', 'Import'], chooseFile: ['选择文件', 'Choose a file'], noFile: ['未选择', 'none chosen'], heldNow: ['现有', 'Held now:'], entries: ['日志', 'Entries'], imported: ['已导入', 'Imported'], cleared: ['已清空', 'Cleared'],
  clearSelection: ['清空所选', 'Clear the selection'], clearsAllTimes: ['清空不分时间，请先在“最近”里选“全部”。', 'Clearing takes the whole time: choose “All” under “Last” first.'], importHint: ['OTLP JSON：一个文档，或每行一个（可用 gzip 压缩）。', 'OTLP JSON: one document, or one a line (may be gzipped).'],
  together: ['合计', 'Together'], overflow: ['此指标的维度组合超过了 SDK 的上限，多出的并入一个溢出序列：图中数值不完整。', 'This instrument has more combinations of dimensions than its SDK keeps; the rest is in one overflow series.'],
  seriesFull: ['此服务的序列数已达上限，新的序列不再接收。', 'This service has reached its limit of series; new ones are not taken.'],
  help: ['帮助', 'Help'], keyboard: ['键盘', 'Keyboard'], helpSearch: ['到搜索框', 'to the search field'], helpClose: ['关闭详情', 'close details'], helpHelp: ['这个窗口', 'this window'],
  dropped: ['条遥测因来不及处理而丢失', 'items were dropped because they came too fast'], refused: ['条遥测超出配额被拒绝', 'items were refused by a quota'],
  Trace: ['跟踪', 'Trace'], Debug: ['调试', 'Debug'], Information: ['信息', 'Info'], Warning: ['警告', 'Warning'], Error: ['错误', 'Error'], Critical: ['严重', 'Critical'],
  Running: ['运行中', 'Running'], Waiting: ['等待中', 'Waiting'], Starting: ['启动中', 'Starting'], Stopping: ['停止中', 'Stopping'], Finished: ['已结束', 'Finished'],
  FailedToStart: ['启动失败', 'Failed to start'], NotStarted: ['未启动', 'Not started'], Healthy: ['健康', 'Healthy'], Unhealthy: ['不健康', 'Unhealthy'], Degraded: ['降级', 'Degraded'],
};

// How many of how many are shown.
export const shown = (count, total) => language() === 'zh' ? `显示 ${count} 条，共 ${total} 条` : `${count} of ${total}`;

// How many of a service's spans failed, beside how many there are.
export const errorsIn = count => language() === 'zh' ? `（${count} 错误）` : `(${count} ${count === 1 ? 'error' : 'errors'})`;

// What the filtered traces have in all, and what is held in all.
export const totals = (spans, held) => language() === 'zh' ? `合计 ${spans} 个跨度，内存中共 ${held} 个` : `${spans} spans in all, ${held} held`;

// The oldest of these services give way to their newer ones.
export const limits = (full, limit, what) => full.length === 0 ? null : language() === 'zh'
  ? ` · 已达上限：${full.join('、')} 各保留最新的 ${limit} 条${what}` : ` · limit reached: the newest ${limit} ${what.toLowerCase()} are kept of ${full.join(', ')}`;

export const t = key => words[key]?.[language() === 'zh' ? 0 : 1] ?? key;

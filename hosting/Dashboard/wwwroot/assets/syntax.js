// What a search may say, in the order in which the help window explains it. An entry of the logs has no duration.
export const syntax = {
  syntax: ['搜索', 'Search'],
  'syntax-word': ['文字', 'word'], 'means-word': ['含有这个词', 'has this word'],
  'syntax-phrase': ['"两个 词"', '"two words"'], 'means-phrase': ['含有整句', 'has the words as they are'],
  'syntax-status': ['status:error', 'status:error'], 'means-status': ['有错误', 'has an error'],
  'syntax-duration': ['duration:>100', 'duration:>100'], 'means-duration': ['超过 100 毫秒（仅链路）', 'longer than 100 ms (traces only)'],
  'syntax-resource': ['resource:名称', 'resource:name'], 'means-resource': ['来自这个服务', 'of this service'],
  'syntax-contains': ['@属性:值', '@attribute:value'], 'means-contains': ['属性值含有', 'the attribute contains it'],
  'syntax-exactly': ['@属性:=值', '@attribute:=value'], 'means-exactly': ['属性值正好是', 'the attribute is exactly that'],
  'syntax-greater': ['@属性:>5', '@attribute:>5'], 'means-greater': ['数值比较：> >= < <=', 'compares numbers: > >= < <='],
  'syntax-not': ['-@属性:值', '-@attribute:value'], 'means-not': ['不是这样；前面加 - 可否定任何条件', 'is not so; a - in front negates any condition'],
};

export const conditions = Object.keys(syntax).filter(key => key.startsWith('syntax-')).map(key => key.slice('syntax-'.length));

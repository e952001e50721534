/** The programme's provinces (GB/T 2260; the XPCC is 660000), by code: name and the short form used in dense tables. */
export const provinces: Readonly<Record<string, string>> = {
  "110000": "北京",
  "120000": "天津",
  "130000": "河北",
  "140000": "山西",
  "150000": "内蒙古",
  "210000": "辽宁",
  "220000": "吉林",
  "230000": "黑龙江",
  "310000": "上海",
  "320000": "江苏",
  "330000": "浙江",
  "340000": "安徽",
  "350000": "福建",
  "360000": "江西",
  "370000": "山东",
  "410000": "河南",
  "420000": "湖北",
  "430000": "湖南",
  "440000": "广东",
  "450000": "广西",
  "460000": "海南",
  "500000": "重庆",
  "510000": "四川",
  "520000": "贵州",
  "530000": "云南",
  "540000": "西藏",
  "610000": "陕西",
  "620000": "甘肃",
  "630000": "青海",
  "640000": "宁夏",
  "650000": "新疆",
  "660000": "兵团",
};

/** The short name of a province's code; the code itself where it is none. */
export const provinceName = (code: string | null | undefined) => (code ? (provinces[code] ?? code) : "—");

/** The province that a county or prefecture lies in. */
export const provinceOf = (region: string) => `${region.slice(0, 2)}0000`;

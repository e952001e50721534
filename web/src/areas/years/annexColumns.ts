/** The columns of an annex's file by the names that its first line must have, in this order, and what each is called. */
type Columns = Readonly<Record<string, string>>;

export const scaleColumns: Columns = {
  service_province_code: "服务省代码",
  service_province: "服务省",
  total_scale: "总规模",
  graduate_teaching_corps: "研究生支教团",
  extended: "延期",
  new_recruits: "新招募",
};

export const quotaColumns: Columns = {
  service_province_code: "服务省代码",
  service_province: "服务省",
  recruiting_province_code: "招募省代码",
  recruiting_province: "招募省",
  quota: "名额",
  relation: "关系，可留空",
};

/** What a file must be like, for who makes one. */
export const formatOf = (columns: Columns) =>
  `CSV，UTF-8；首行依次为列名：${Object.entries(columns)
    .map(([name, meaning]) => `${name}（${meaning}）`)
    .join("、")}`;

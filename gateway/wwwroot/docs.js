// Lists every operation of every service, read from the services' own OpenAPI documents.
const order = ["get", "post", "put", "patch", "delete"];

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function refers(schema) {
  if (!schema) return "";
  if (schema.$ref) return schema.$ref.split("/").at(-1);
  if (schema.items) return `${refers(schema.items)}[]`;
  return [schema.type].flat().filter(type => type && type !== "null").join(" | ");
}

function body(content) {
  const [type, media] = Object.entries(content ?? {})[0] ?? [];
  return type ? refers(media.schema) || type : "";
}

function row(path, verb, operation) {
  const answer = operation.responses?.["200"] ?? operation.responses?.["201"];
  const query = (operation.parameters ?? []).filter(parameter => parameter.in === "query").map(parameter => parameter.name).join(", ");
  return element("tr", {},
    element("td", {}, element("span", { className: `verb ${verb}` }, verb.toUpperCase())),
    element("td", {}, element("code", {}, path), operation.summary ? element("p", {}, operation.summary) : ""),
    element("td", {}, query),
    element("td", {}, body(operation.requestBody?.content)),
    element("td", {}, body(answer?.content)));
}

function rows(document) {
  return Object.entries(document.paths)
    // What is the services' own does not pass the gateway.
    .filter(([path]) => path.startsWith("/api/"))
    .sort(([one], [other]) => one.localeCompare(other))
    .flatMap(([path, operations]) => order.filter(verb => operations[verb]).map(verb => row(path, verb, operations[verb])));
}

async function section(service) {
  const link = element("a", { href: `/openapi/${service.name}.json` }, "OpenAPI 文档");
  const heading = element("div", { className: "heading" }, element("h2", { id: service.name }, service.title), element("p", {}, link));
  try {
    const answer = await fetch(`/openapi/${service.name}.json`);
    if (!answer.ok) throw new Error(answer.statusText);
    const head = element("tr", {}, ...["方法", "路径", "查询参数", "请求", "响应"].map(title => element("th", { scope: "col" }, title)));
    const table = element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows(await answer.json())));
    return element("section", {}, heading, element("div", { className: "wide" }, table));
  } catch {
    return element("section", {}, heading, element("p", { className: "note" }, "该服务暂时无法连接，请稍后刷新。"));
  }
}

const services = await (await fetch("/status")).json();
document.getElementById("services").replaceChildren(...await Promise.all(services.map(section)));

// Shows how each service is, and looks again while somebody looks at the page.
const words = { healthy: "运行正常", unhealthy: "部分异常", unreachable: "无法连接" };
const everyMilliseconds = 5000;

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function card(service) {
  return element("li", { className: "card" },
    element("h3", {}, service.title, element("span", { className: `state ${service.state}` }, words[service.state])),
    element("p", {}, service.purpose),
    element("div", { className: "foot" },
      element("code", {}, `/api/${service.name}`),
      element("a", { href: `/openapi/${service.name}.json` }, "接口文档")));
}

async function look() {
  const line = document.getElementById("checked");
  try {
    const answer = await fetch("/status");
    if (!answer.ok) throw new Error(answer.statusText);
    const services = await answer.json();
    document.getElementById("cards").replaceChildren(...services.map(card));
    const well = services.filter(service => service.state === "healthy").length;
    line.textContent = `${well}/${services.length} 项服务运行正常 · 更新于 ${new Date().toLocaleTimeString("zh-CN", { hour12: false })}`;
  } catch {
    line.textContent = "暂时无法取得运行状态，稍后自动重试";
  }
}

look();
setInterval(() => document.visibilityState === "visible" && look(), everyMilliseconds);

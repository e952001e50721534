import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { ConfigProvider } from "antd";
import zhCN from "antd/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router";
import { whenChanged } from "@/api/client";
import { problemOf, whenSignedOut } from "@/api/problem";
import { setExpired } from "@/session/expiry";
import { sessionQuery } from "@/session/session";
import { makeRouter } from "@/shell/router";
import { theme } from "@/shell/theme";
import "@/shell/base.css";
import "@/shell/frame.css";
import "@/shell/print.css";
import "@/parts/parts.css";

dayjs.locale("zh-cn");

// A dialog is left by 返回: beside 确认取消审核, 取消 could be read as the act.
const words: typeof zhCN = { ...zhCN, Modal: { okText: "确定", justOkText: "知道了", cancelText: "返回" } };

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal stays one; only what did not arrive is asked for again.
      retry: (failures, thrown) => failures < 2 && [0, 502, 503, 504].includes(problemOf(thrown).status),
    },
  },
});

// Refused as nobody although somebody was signed in: the session has ended, and is asked for again above the work.
whenSignedOut(() => {
  if (client.getQueryData(sessionQuery.queryKey)) setExpired(true);
});

// What was read before a change is read again by the page that shows it next: a month's check after a volunteer's review, a queue after its work.
whenChanged(() => void client.invalidateQueries({ refetchType: "none" }));

const nonce = document.querySelector<HTMLMetaElement>("meta[property=csp-nonce]")?.nonce;
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <ConfigProvider locale={words} theme={theme} csp={nonce ? { nonce } : undefined} button={{ autoInsertSpace: false }}>
      <QueryClientProvider client={client}>
        <RouterProvider router={makeRouter()} />
      </QueryClientProvider>
    </ConfigProvider>,
  );
}

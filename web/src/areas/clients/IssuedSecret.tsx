import { Button } from "antd";
import { useState } from "react";
import type { Issued } from "./clients";
import "./clients.css";

/** A secret, the one time that it is shown. */
export function IssuedSecret({ issued: { client, clientSecret }, close }: { issued: Issued; close: () => void }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(clientSecret);
    setCopied(true);
  };
  return (
    <section className="card stack issued" aria-labelledby="issued">
      <h2 id="issued">{client.clientId} 的密钥只显示这一次</h2>
      <p>
        <code>{clientSecret}</code>
      </p>
      <p className="soft">请通过安全渠道交给对方；关闭或离开本页后无法再次查看，遗失的须更换密钥。</p>
      <div className="action-bar">
        {/* A browser has a clipboard only where the connection is safe. */}
        {window.isSecureContext && <Button onClick={copy}>{copied ? "已复制" : "复制密钥"}</Button>}
        <Button type="primary" onClick={close}>
          已保存，关闭
        </Button>
      </div>
    </section>
  );
}

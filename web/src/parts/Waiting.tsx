/** That something is on its way; read out once, without a flicker for what comes at once. */
export function Waiting({ what = "正在读取" }: { what?: string }) {
  return (
    <p className="waiting" role="status">
      {what}……
    </p>
  );
}

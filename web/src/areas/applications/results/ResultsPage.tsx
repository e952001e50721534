import { Tabs } from "antd";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { boundsText } from "@/parts/bounds";
import { Waiting } from "@/parts/Waiting";
import { useChosenYear, YearChoice } from "@/parts/YearChoice";
import { hasRole, useSignedIn } from "@/session/session";
import "../applications.css";
import { scoreBounds } from "../applications";
import { FromFile } from "./FromFile";
import { MedicalEntry } from "./MedicalEntry";
import { ScoreEntry } from "./ScoreEntry";

/** REC-7, A4: selection scores and medical results, by hand for the few and from a file for the many. */
export default function ResultsPage() {
  const actor = useSignedIn();
  const year = useChosenYear();
  const [params, setParams] = useSearchParams();
  // What was wrong in a file is told until somebody enters results by hand: then it may be mended.
  const [saves, setSaves] = useState(0);
  const saved = () => setSaves((n) => n + 1);
  if (year === undefined) return <Waiting />;
  const enters = hasRole(actor, "maintainer");
  const choose = (kind: string) => {
    const next = new URLSearchParams(params);
    next.set("kind", kind);
    setParams(next, { replace: true });
  };
  return (
    <>
      <div className="page-head">
        <h1>成绩与体检</h1>
        <YearChoice year={year} />
        <p>选拔成绩和体检合格结果齐备后，学生自动成为候备人选。{!enters && "由经办人员录入，您可以查看待录入的学生。"}</p>
      </div>
      <Tabs
        activeKey={params.get("kind") === "medical" ? "medical" : "scores"}
        onChange={choose}
        destroyOnHidden
        items={[
          {
            key: "scores",
            label: "选拔成绩",
            children: (
              <div className="stack">
                {enters && <FromFile key={saves} kind="selection-scores" columns={`选拔成绩（${boundsText(scoreBounds)}）`} />}
                <ScoreEntry year={year} enters={enters} saved={saved} />
              </div>
            ),
          },
          {
            key: "medical",
            label: "体检结果",
            children: (
              <div className="stack">
                {enters && (
                  <FromFile
                    key={saves}
                    kind="medical-results"
                    columns="体检结果、肺通气功能（合格或不合格；意向服务省含西藏的须有肺通气功能）"
                  />
                )}
                <MedicalEntry year={year} enters={enters} saved={saved} />
              </div>
            ),
          },
        ]}
      />
    </>
  );
}

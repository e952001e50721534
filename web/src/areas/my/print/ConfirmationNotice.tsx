import { useQuery } from "@tanstack/react-query";
import { problemOf } from "@/api/problem";
import { programmeYear } from "@/areas/years/years";
import { PrintSheet } from "@/parts/PrintSheet";
import { ProblemAlert } from "@/parts/ProblemAlert";
import { Waiting } from "@/parts/Waiting";
import { dayOf, formatDay } from "@/text/dates";
import { myApplication, myTimeline } from "../queries";

/** 《确认通知书》: what the province issued on behalf of the national office; only for who is admitted. */
export default function ConfirmationNotice() {
  const application = useQuery(myApplication);
  const timeline = useQuery(myTimeline);
  // The year that the person was admitted in: a later one may be open for signing up by the time this is printed.
  const year = useQuery({ ...programmeYear(application.data?.year ?? 0), enabled: !!application.data });
  const failed = application.error ?? timeline.error ?? year.error;
  const retry = () => Promise.all([application, timeline, year].filter(({ isError }) => isError).map(({ refetch }) => refetch()));
  if (failed) return <ProblemAlert problem={problemOf(failed)} retry={retry} />;
  if (application.isPending || timeline.isPending) return <Waiting />;
  const a = application.data;
  const issued = timeline.data?.steps.findLast((step) => step.to === "admitted");
  if (!a?.seat || a.state !== "admitted" || !issued) {
    return <ProblemAlert problem={{ status: 404, code: "confirmation-notice.none", detail: "尚未签发确认通知书。" }} />;
  }
  // Without its day it is no notice: the person agreed to report when it says.
  if (!year.data) return <Waiting />;
  return (
    <PrintSheet title="大学生志愿服务西部计划确认通知书">
      <p className="sheet-sub">报名记录号 {a.id.slice(-12).toUpperCase()}</p>
      <p>
        <strong>{a.name}</strong> 同学：
      </p>
      <p className="sheet-text">
        经本人申请、高校审核、选拔体检和两级公示，你已被确认为 {a.year} 年大学生志愿服务西部计划全国项目志愿者，服务省为
        <strong>{a.seat.serviceProvinceName}</strong>。
      </p>
      <p className="sheet-text">
        请持本通知书、身份证、毕业证和学位证，于{formatDay(year.data.policy["service.startsOn"])}起按{a.seat.serviceProvinceName}
        项目办的安排报到并参加岗前培训，岗前培训结束后由服务县接到岗位。
      </p>
      <p className="sheet-text">服务期间享受生活补贴、交通补贴和综合保险；服务期满经考核合格的，享受国家规定的优惠政策。</p>
      <table>
        <tbody>
          <tr>
            <th scope="row">毕业高校</th>
            <td>{a.universityName}</td>
            <th scope="row">招募省</th>
            <td>{a.recruitingProvinceName}</td>
          </tr>
        </tbody>
      </table>
      <p className="sheet-sign">
        大学生志愿服务西部计划全国项目管理办公室
        <br />（{issued.by}代签）
        <br />
        {formatDay(dayOf(issued.at))}
      </p>
    </PrintSheet>
  );
}

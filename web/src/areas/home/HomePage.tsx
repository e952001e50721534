export default function HomePage() {
  return <h1>大学生志愿服务西部计划</h1>;
}

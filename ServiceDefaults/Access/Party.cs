using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.ServiceDefaults.Access;

/// <summary>On whose behalf somebody acts: the kind of office, a student or volunteer for themselves, a machine, or the system.</summary>
[Flags]
public enum Party
{
    /// <summary>Nobody.</summary>
    None = 0,

    /// <summary>A student, applicant or volunteer, for themselves only.</summary>
    [Label("学生/志愿者")] Student = 1,

    /// <summary>A university's project office (高校项目办).</summary>
    [Label("高校项目办")] University = 2,

    /// <summary>A county's project office (县级项目办).</summary>
    [Label("县级项目办")] County = 4,

    /// <summary>A prefecture's office (地市), which reads and relays (D-24).</summary>
    [Label("地市项目办")] Prefecture = 8,

    /// <summary>A province's project office, recruiting (招募省) and service province (服务省) at once.</summary>
    [Label("省级项目办")] Province = 16,

    /// <summary>The national project office (全国项目办).</summary>
    [Label("全国项目办")] National = 32,

    /// <summary>An employer (用人单位).</summary>
    [Label("用人单位")] Employer = 64,

    /// <summary>Finance's or a partner's system with client credentials.</summary>
    [Label("对接系统")] Machine = 128,

    /// <summary>The system itself: a consumer, a clock.</summary>
    [Label("系统")] System = 256,

    /// <summary>The finance department (财政部门), at national level: reads certified figures and acknowledges what it received.</summary>
    [Label("财政部门")] Finance = 512,
}

/// <summary>Several parties in words.</summary>
public static class Parties
{
    /// <summary>The Chinese names of all parties in the value, joined.</summary>
    public static string Labels(this Party parties) =>
        string.Join("、", Enum.GetValues<Party>().Where(p => p != Party.None && parties.HasFlag(p)).Select(p => p.Label()));
}

/// <summary>What an officer is appointed to do. Who maintains does not approve.</summary>
public enum OfficerRole
{
    /// <summary>Enters and submits (经办).</summary>
    [Label("经办")] Maintainer,

    /// <summary>Reviews and approves (审核).</summary>
    [Label("审核")] Reviewer,

    /// <summary>Opens offices and invites officers (管理员).</summary>
    [Label("管理员")] Administrator,
}

using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.ServiceDefaults.Persistence;

/// <summary>A month as <c>yyyy-MM</c>, which sorts as months do.</summary>
public sealed class YearMonthColumn() : ValueConverter<YearMonth, string>(month => month.ToString(), text => YearMonth.Parse(text, null));

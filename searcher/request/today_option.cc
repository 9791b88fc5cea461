#include "searcher/request/today_option.h"

#include "common/base/error.h"

namespace dateline {

DayNumber today_of(const ParsedArguments& arguments) {
  if (!arguments.has("today")) return 0;
  const auto date = parse_date(arguments.value("today"));
  if (!date || date->precision() != DatePrecision::kDay) {
    throw Error(ErrorCode::kUsage, "\"" + arguments.value("today") + "\" is no day", "--today",
                "for example 2025-04-11");
  }
  return date->first_day();
}

}  // namespace dateline

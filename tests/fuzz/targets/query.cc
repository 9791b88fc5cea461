// The query language, the dates of its ranges, and dates in records.
#include "common/article/date.h"
#include "searcher/query/explain_parse.h"
#include "searcher/query/parser.h"
#include "tests/fuzz/fuzz_target.h"

namespace dateline::fuzz {
namespace {

constexpr DayNumber kToday = 739'000;

void fuzz_query(std::string_view bytes) {
  ParseOptions options;
  options.today = kToday;
  options.languages = {"en", "de", ""};
  const ParsedQuery parsed = parse_query(bytes, options);
  explain_text(bytes, parsed);
  explain_json(bytes, parsed);
}

void fuzz_date(std::string_view bytes) {
  if (const auto date = parse_date(bytes)) {
    // What is printed is read as the same date.
    if (date->known()) require(parse_date(date->to_string())->first_day() == date->first_day());
  }
  parse_date_range(bytes, kToday);
}

const Registered kQuery("query", fuzz_query);
const Registered kDate("date", fuzz_date);

}  // namespace
}  // namespace dateline::fuzz

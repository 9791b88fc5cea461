#include "tests/support/query_examples.h"

#include <sstream>

#include "common/base/error.h"

namespace dateline {

DayNumber today_of_examples() { return day_number(2025, 4, 16); }

std::vector<QueryExample> read_query_examples(const std::string& text) {
  std::vector<QueryExample> examples;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.starts_with("# ")) continue;
    if (!line.starts_with("    ")) {
      examples.push_back({line, ""});
    } else if (!examples.empty()) {
      examples.back().expected += line.substr(4) + "\n";
    }
  }
  return examples;
}

std::string answer_of(const std::string& query) {
  try {
    const ParsedQuery parsed = parse_query(query, {today_of_examples(), {"en"}});
    std::string answer = to_string(*parsed.root) + "\n";
    for (const QueryNote& note : parsed.notes) {
      answer += "note: " + note.code + ": " + note.message + "\n";
    }
    return answer;
  } catch (const Error& error) {
    return "error: " + error.line() + "\n";
  }
}

}  // namespace dateline

#include <iostream>

#include "common/article/language.h"
#include "common/base/error.h"
#include "searcher/commands/commands.h"
#include "searcher/query/explain_parse.h"
#include "searcher/request/today_option.h"

namespace dateline {
namespace {

ParseOptions options_of(const ParsedArguments& arguments) {
  ParseOptions options;
  options.today = today_of(arguments);
  for (const std::string& language : arguments.values("language")) {
    const std::string code = language_code(language);
    if (code.empty()) {
      throw Error(ErrorCode::kUsage, "unknown language \"" + language + "\"", "--language",
                  "give an ISO 639-1 code, for example en");
    }
    options.languages.push_back(code);
  }
  return options;
}

}  // namespace

int run_parse(const ParsedArguments& arguments) {
  const std::string& query = arguments.argument("QUERY");
  const ParsedQuery parsed = parse_query(query, options_of(arguments));
  if (arguments.value("format") == "json") {
    std::cout << explain_json(query, parsed) << "\n";
  } else {
    std::cout << explain_text(query, parsed);
  }
  return kExitDone;
}

}  // namespace dateline

#include <nlohmann/json.hpp>

#include "common/base/error.h"
#include "searcher/serve/api/api.h"
#include "searcher/serve/query_parameters.h"

namespace dateline {
namespace {

const CommandInfo& parameters() {
  static const CommandInfo command = [] {
    CommandInfo info;
    info.name = "suggest";
    info.options = {{"prefix", "TEXT", "what was typed so far"},
                    {"limit", "N", "suggestions of each kind at most", "5"}};
    return info;
  }();
  return command;
}

}  // namespace

Reply api_suggest(const Serving& serving, const WebRequest& request) {
  const ParsedArguments arguments = arguments_of(request, parameters());
  const std::string& prefix = arguments.value("prefix");
  const std::size_t count = arguments.number("limit", 1, kMaxSuggestions);
  if (prefix.size() > kMaxSuggestPrefix) {
    throw Error(ErrorCode::kLimit, "longer than " + std::to_string(kMaxSuggestPrefix) + " bytes",
                "--prefix");
  }
  using Json = nlohmann::ordered_json;
  Json all = Json::array();
  for (const Suggestion& found : serving.served->suggester.suggest(prefix, count)) {
    all.push_back({{"kind", found.kind},
                   {"text", found.text},
                   {"query", found.query},
                   {"articles", found.articles},
                   {"replaces", found.replaces}});
  }
  Reply reply;
  reply.type = kJsonType;
  reply.body = Json{{"prefix", prefix}, {"suggestions", std::move(all)}}.dump(
                   -1, ' ', false, Json::error_handler_t::replace) +
               "\n";
  return reply;
}

}  // namespace dateline

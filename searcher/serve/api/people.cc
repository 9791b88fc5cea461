#include "common/base/error.h"
#include "searcher/results/who.h"
#include "searcher/serve/api/api.h"
#include "searcher/serve/query_parameters.h"

namespace dateline {
namespace {

// Articles are read for each of them.
constexpr std::uint64_t kMostPersons = 20;

const CommandInfo& parameters() {
  static const CommandInfo command = [] {
    CommandInfo info;
    info.name = "people";
    info.arguments = {{"QUERY", "a word of the name, or more", false}};
    info.options = {{"limit", "N", "persons at most", "10"}};
    return info;
  }();
  return command;
}

}  // namespace

Reply api_people(const Serving& serving, const WebRequest& request) {
  const ParsedArguments arguments = arguments_of(request, parameters());
  const std::size_t limit = arguments.number("limit", 1, kMostPersons);
  Reply reply;
  reply.type = kJsonType;
  reply.body = who_json(
      who(serving.archive(), arguments.argument("QUERY"), limit, Deadline(serving.allowed)));
  return reply;
}

}  // namespace dateline

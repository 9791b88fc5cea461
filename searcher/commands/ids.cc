#include <algorithm>
#include <cstdint>
#include <functional>
#include <iostream>
#include <limits>
#include <nlohmann/json.hpp>

#include "common/base/error.h"
#include "searcher/commands/archive_option.h"
#include "searcher/commands/commands.h"
#include "searcher/commands/notes.h"
#include "searcher/request/request_options.h"
#include "searcher/results/search.h"

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

// The ids asked for, one call each; returns the notes on the query.
std::vector<QueryNote> for_each_id(const ParsedArguments& arguments,
                                   const std::function<void(std::string_view id)>& fn) {
  constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max();
  const OpenedArchive archive = archive_of(arguments);
  SearchRequest request = request_of(arguments);
  if (!arguments.has("sort") && !arguments.has("limit"))
    return for_each_match(archive, request, fn);
  request.sort = sort_order(arguments.has("sort") ? arguments.value("sort") : "newest");
  const std::uint64_t most = arguments.has("limit") ? arguments.number("limit", 1, kMost) : kMost;
  return for_each_first(archive, request, most, fn);
}

bool print_lines(const ParsedArguments& arguments) {
  bool any = false;
  print_notes(for_each_id(arguments, [&](std::string_view id) {
    any = true;
    std::cout << id << "\n";
  }));
  return any;
}

bool print_json(const ParsedArguments& arguments) {
  Json ids = Json::array();
  const std::vector<QueryNote> notes =
      for_each_id(arguments, [&](std::string_view id) { ids.push_back(id); });
  const bool any = !ids.empty();
  Json answer = {{"ids", std::move(ids)}, {"notes", Json::array()}};
  for (const QueryNote& note : notes)
    answer["notes"].push_back({{"code", note.code}, {"message", note.message}});
  answer["as_written"] = std::ranges::none_of(notes, is_read_otherwise);
  std::cout << answer.dump() << "\n";
  return any;
}

}  // namespace

int run_ids(const ParsedArguments& arguments) {
  const bool json = arguments.value("format") == "json";
  return (json ? print_json : print_lines)(arguments) ? kExitDone : kExitNothingFound;
}

}  // namespace dateline

#include <algorithm>
#include <iostream>
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

bool print_lines(const OpenedArchive& archive, const SearchRequest& request) {
  bool any = false;
  print_notes(for_each_match(archive, request, [&](std::string_view id) {
    any = true;
    std::cout << id << "\n";
  }));
  return any;
}

bool print_json(const OpenedArchive& archive, const SearchRequest& request) {
  Json ids = Json::array();
  const std::vector<QueryNote> notes =
      for_each_match(archive, request, [&](std::string_view id) { ids.push_back(id); });
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
  const OpenedArchive archive = archive_of(arguments);
  const SearchRequest request = request_of(arguments);
  const bool json = arguments.value("format") == "json";
  return (json ? print_json : print_lines)(archive, request) ? kExitDone : kExitNothingFound;
}

}  // namespace dateline

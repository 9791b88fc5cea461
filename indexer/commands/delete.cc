#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <string_view>

#include "common/article/clean_text.h"
#include "common/base/error.h"
#include "common/base/read_to_end.h"
#include "common/text/trimmed.h"
#include "indexer/commands/commands.h"
#include "indexer/delete/delete_articles.h"
#include "indexer/delete/ids_of_query.h"

namespace dateline {
namespace {

// The lines of standard input; an empty one is none.
void read_ids(std::vector<std::string>& ids) {
  const std::string text = read_to_end(STDIN_FILENO, "standard input");
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = trimmed(std::string_view(text).substr(begin, end - begin));
    if (!line.empty()) ids.emplace_back(line);
    begin = end + 1;
  }
}

// As add takes ids from records.
std::vector<std::string> ids_given(const ParsedArguments& arguments) {
  std::vector<std::string> ids;
  for (const std::string& id : arguments.values("id")) {
    if (id == "-") {
      read_ids(ids);
    } else {
      ids.push_back(id);
    }
  }
  std::size_t blanked = 0;
  for (std::string& id : ids) id = clean_line(id, blanked);
  return ids;
}

}  // namespace

int run_delete(const ParsedArguments& arguments) {
  if (arguments.has("id") == arguments.has("query")) {
    throw Error(ErrorCode::kUsage, "give either --id or --query", "delete");
  }
  const std::string& archive = arguments.argument("ARCHIVE");
  if (arguments.has("query") && trimmed(arguments.value("query")).empty()) {
    throw Error(ErrorCode::kUsage, "an empty query would delete every article", "--query",
                "if you mean all, write 'date:..2100 OR date:none'");
  }
  // Before the lock: what writes them may need it.
  std::vector<std::string> ids = ids_given(arguments);
  // From here on nobody changes what the query finds.
  ArchiveWriter writer(archive, "dateline-index delete", ArchiveWriter::Start::kExisting);
  if (arguments.has("query")) {
    QueryIds found = ids_of_query(archive, arguments.value("query"));
    if (found.exit_code != kExitDone && found.exit_code != kExitNothingFound) {
      return found.exit_code;
    }
    ids = std::move(found.ids);
  }
  const DeleteSummary summary = delete_articles(writer, ids);
  if (!arguments.has("quiet")) {
    for (const std::string& id : summary.unknown) {
      std::cerr << fmt::format("no article has the id {}\n", id);
    }
    std::cerr << fmt::format("{} deleted\n", summary.deleted);
  }
  return summary.deleted > 0 ? kExitDone : kExitNothingFound;
}

}  // namespace dateline

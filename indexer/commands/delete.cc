#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "common/archive/generation.h"
#include "common/article/articles_text.h"
#include "common/article/clean_text.h"
#include "common/base/error.h"
#include "common/base/read_to_end.h"
#include "common/text/trimmed.h"
#include "common/text/utf8.h"
#include "indexer/commands/commands.h"
#include "indexer/delete/delete_articles.h"
#include "indexer/delete/ids_of_query.h"
#include "indexer/publish/open_archive.h"

namespace dateline {
namespace {

// The lines of standard input, without the byte order mark that editors put before the first; an
// empty one is none.
void read_ids(std::vector<std::string>& ids) {
  const std::string text = read_to_end(STDIN_FILENO, "standard input");
  for (std::size_t begin = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
       begin < text.size();) {
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

void print_line(const std::string& text) {
  std::cerr << Error(ErrorCode::kUsage, text).line() << "\n";
}

// What the query finds; an exit code of the searcher's that tells of a failure is returned.
int take_ids_of_query(const ParsedArguments& arguments, std::vector<std::string>& ids) {
  QueryIds found = ids_of_query(arguments.argument("ARCHIVE"), arguments.value("query"));
  std::cerr << found.messages;
  if (found.exit_code != kExitDone && found.exit_code != kExitNothingFound) return found.exit_code;
  for (const std::string& note : found.notes) print_line("note: " + note);
  const bool is_refused = !found.as_written && !arguments.has("force");
  if (is_refused && arguments.has("dry-run")) {
    print_line(
        "note: without --force nothing would be deleted: the query is read otherwise than "
        "it is written, as the notes say");
  } else if (is_refused) {
    throw Error(ErrorCode::kUsage,
                "the query is read otherwise than it is written, as the notes say; nothing is "
                "deleted",
                "--query",
                "write it as it is meant, or give --force to delete the " +
                    std::to_string(found.ids.size()) + " that it finds; --dry-run shows them");
  }
  ids = std::move(found.ids);
  return kExitDone;
}

void print_article(const OpenArchive& archive, const Place& place) {
  const Columns& columns = archive.segment(place).columns();
  std::size_t blanked = 0;
  const std::string title = clean_line(columns.title(place.article), blanked);
  std::cout << fmt::format("  {}  {}\n", columns.id(place.article),
                           title.empty() ? "(without a title)" : title);
}

// What a deletion would do. Needs no lock: nothing is written.
int show_deletion(const std::string& path, const std::vector<std::string>& ids) {
  constexpr std::size_t kShown = 10;
  const OpenArchive archive(path, read_current_generation(path));
  std::set<std::pair<std::size_t, ArticleNumber>> places;
  std::vector<Place> first;
  for (const std::string& id : ids) {
    const std::optional<Place> place = archive.find(id);
    if (!place) {
      print_line("no article has the id " + id);
    } else if (places.emplace(place->segment, place->article).second && first.size() < kShown) {
      first.push_back(*place);
    }
  }
  std::cout << articles_text(places.size()) << " would be deleted\n";
  for (const Place& place : first) print_article(archive, place);
  if (places.size() > first.size())
    std::cout << fmt::format("  and {} more\n", places.size() - first.size());
  return places.empty() ? kExitNothingFound : kExitDone;
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
  std::optional<ArchiveWriter> writer;
  if (!arguments.has("dry-run"))
    writer.emplace(archive, "dateline-index delete", ArchiveWriter::Start::kExisting);
  if (arguments.has("query")) {
    if (const int failed = take_ids_of_query(arguments, ids); failed != kExitDone) return failed;
  }
  if (!writer) return show_deletion(archive, ids);
  const DeleteSummary summary = delete_articles(*writer, ids);
  if (!arguments.has("quiet")) {
    for (const std::string& id : summary.unknown) print_line("no article has the id " + id);
    std::cerr << fmt::format("{} deleted\n", summary.deleted);
  }
  return summary.deleted > 0 ? kExitDone : kExitNothingFound;
}

}  // namespace dateline

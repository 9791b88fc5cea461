#include "searcher/results/nothing_found.h"

#include <string>

#include "common/article/articles_text.h"
#include "searcher/query/part_text.h"
#include "searcher/results/part_sets.h"

namespace dateline {
namespace {

constexpr std::size_t kMaxShownSets = 3;

}  // namespace

void add_nothing_found(const BoundQuery& query, const std::vector<const QueryNode*>& all,
                       const Deadline& deadline, ResultPage& page) {
  std::vector<const QueryNode*> parts = all;
  std::erase_if(parts, [](const QueryNode* part) { return part->kind == NodeKind::kAll; });
  if (parts.size() < 2 || parts.size() > kMaxParts) return;
  const LargestSets largest = largest_sets(query, parts, deadline);
  const auto count = static_cast<int>(parts.size());
  if (largest.parts() >= count) return;  // of an earlier page of the search
  const bool all_but_one = largest.parts() == count - 1;
  std::string message = "no article has all of this";
  if (!all_but_one) message += ", nor all but one part";
  std::size_t shown = 0;
  for (const auto& [set, articles] : largest.by_articles()) {
    if (shown++ == kMaxShownSets) break;
    message += all_but_one ? "; without" : "; with";
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const bool had = (set >> i & 1) != 0;
      if (had != all_but_one) message += " " + part_text(*parts[i], page.query);
    }
    message += ": " + articles_text(articles);
  }
  page.notes.push_back({"none_has_all", std::move(message)});
}

}  // namespace dateline

#include "searcher/results/nothing_found.h"

#include <algorithm>
#include <string>

#include "common/article/articles_text.h"
#include "searcher/query/value_query.h"
#include "searcher/results/part_sets.h"

namespace dateline {
namespace {

constexpr std::size_t kMaxShownSets = 3;

// A part as the query has it; a filter beside the query as a query would have it.
std::string part_text(const QueryNode& node, const std::string& query) {
  if (node.end > node.begin && node.end <= query.size()) {
    const std::string text = query.substr(node.begin, node.end - node.begin);
    return node.kind == NodeKind::kOr && text.front() != '(' ? "(" + text + ")" : text;
  }
  switch (node.kind) {
    case NodeKind::kDate: {
      const auto day = [](DayNumber number) {
        return number == 0 ? std::string() : date_of(number).to_string();
      };
      return "date:" + day(node.dates.first) + ".." + day(node.dates.last);
    }
    case NodeKind::kNot: return "-" + part_text(*node.children.front(), query);
    case NodeKind::kOr: {
      std::string text;
      for (const QueryPtr& child : node.children) {
        text += (text.empty() ? "" : " OR ") + part_text(*child, query);
      }
      return node.children.size() > 1 ? "(" + text + ")" : text;
    }
    default: return value_query(node);
  }
}

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

#include "searcher/match/plain_phrase.h"

#include "common/format/rank_codes.h"

namespace dateline {

std::optional<PlainPhrase> plain_phrase(const QueryNode& node, const BoundQuery& query,
                                        std::size_t segment) {
  PlainPhrase phrase;
  for (const QueryPtr& child : node.children) {
    const auto& choices = query.leaf(*child).segments[segment].choices;
    const bool plain =
        child->field == Field::kText && choices.size() == 1 && choices.front().takes_all();
    if (!plain) return std::nullopt;
    phrase.ranks.push_back(choices.front().rank);
    append_rank(phrase.codes, choices.front().rank);
  }
  return phrase;
}

}  // namespace dateline

// A phrase in which each word stands for one term of the segment, in any form: it
// is a byte string in the token streams. Pure functions; any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searcher/match/bound_query.h"

namespace dateline {

struct PlainPhrase {
  std::vector<TermRank> ranks;
  std::string codes;  // of the ranks
};

// nullopt for a phrase that is not so plain. `node`: a kPhrase.
std::optional<PlainPhrase> plain_phrase(const QueryNode& node, const BoundQuery& query,
                                        std::size_t segment);

}  // namespace dateline

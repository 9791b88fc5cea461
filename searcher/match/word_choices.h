// Which terms and written forms of a segment a word of the query takes.
// Pure functions; any thread.
#pragma once

#include <string_view>
#include <vector>

#include "common/archive/tokens.h"
#include "searcher/match/bound_query.h"
#include "searcher/match/near_terms.h"

namespace dateline {

// kWord, kExact, kPrefix: ascending by rank. Title terms lose their prefix: they
// are text terms, told apart by position.
std::vector<RankChoice> word_choices(const QueryNode& node, const Segment& segment);
// kFuzzy: the same; of two choices of one rank, no token is taken by both. `near`: of the node's
// text.
std::vector<RankChoice> fuzzy_choices(const QueryNode& node, NearTerms& near,
                                      const Segment& segment);

// The postings of these choices in title and body, or in the title alone. `live`, when given, is
// filled with how many live articles have what each choice takes; all choices of a rank count for
// its first.
LeafPostings postings_of(const std::vector<RankChoice>& choices, bool title, const Segment& segment,
                         const Deadline& deadline, std::vector<std::uint64_t>* live = nullptr);

}  // namespace dateline

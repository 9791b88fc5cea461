// Says of a query which of its words and values no article has, and which near ones some have.
// Pure functions; any thread. Errors: kDamaged, kLimit (deadline).
#pragma once

#include <string>
#include <vector>

#include "searcher/match/bound_query.h"
#include "searcher/results/result_page.h"

namespace dateline {

// Near words are looked for, some milliseconds each, for the first so many words and values: enough
// for what people type, and no bomb of sixty-four words.
inline constexpr std::size_t kMaxCorrected = 4;

// A note of the page for each word (code unknown_word) and value (unknown_value) that its query
// asks for, not below a NOT, and no live article has; and the query corrected. The page has its
// query and total.
void add_unknown(const BoundQuery& query, ResultPage& page);

// "; did you mean floods (12 articles) or flood (3)?" for the first of the folded words that no
// article has in the field; "" when there is none, or nothing near it.
std::string did_you_mean(const OpenedArchive& archive, Field field,
                         const std::vector<std::string>& folded, const Deadline& deadline);

}  // namespace dateline

#include "indexer/segment/article_terms.h"

#include "common/text/term_weights.h"

namespace dateline {

const std::vector<ArticleTerms::Counted>& ArticleTerms::count(const ArticleParts& article) {
  counted_.clear();
  for (std::size_t i = 0; i < article.forms.size(); ++i) {
    const TermRank rank = vocabulary_.rank_of_form(article.forms[i]);
    std::uint32_t& slot = slots_[rank];
    if (slot == 0) {
      counted_.push_back({rank, 0, 0});
      slot = static_cast<std::uint32_t>(counted_.size());
    }
    Counted& counted = counted_[slot - 1];
    const bool in_title = i < article.marks.title_tokens;
    counted.text += in_title ? kTitleWeight : 1;
    counted.title += in_title ? 1 : 0;
  }
  for (const Counted& counted : counted_) slots_[counted.rank] = 0;
  return counted_;
}

std::uint32_t scored_length(const ArticleParts& article) {
  return static_cast<std::uint32_t>(article.forms.size()) +
         kTitleWeight * article.marks.title_tokens;
}

}  // namespace dateline

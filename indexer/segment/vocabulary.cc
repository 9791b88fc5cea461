#include "indexer/segment/vocabulary.h"

#include <algorithm>
#include <numeric>

namespace dateline {

Vocabulary::Vocabulary(const FormTable& table, std::span<const ArticleParts> articles)
    : table_(table) {
  std::vector<std::uint64_t> form_counts(table.form_count());
  for (const ArticleParts& article : articles) {
    for (const FormId form : article.forms) ++form_counts[form];
  }
  std::vector<std::uint64_t> term_counts(table.term_count());
  for (FormId form = 0; form < form_counts.size(); ++form) {
    term_counts[table.form(form).term] += form_counts[form];
  }
  // Forms and terms of articles that were not taken in the end do not occur.
  for (TermId term = 0; term < term_counts.size(); ++term) {
    if (term_counts[term] > 0) term_of_rank_.push_back(term);
  }
  std::sort(term_of_rank_.begin(), term_of_rank_.end(), [&](TermId a, TermId b) {
    if (term_counts[a] != term_counts[b]) return term_counts[a] > term_counts[b];
    return table.term(a) < table.term(b);
  });
  std::vector<TermRank> rank_of_term(table.term_count());
  for (TermRank rank = 0; rank < term_of_rank_.size(); ++rank) {
    rank_of_term[term_of_rank_[rank]] = rank;
  }
  form_ranks_.resize(form_counts.size());
  for (FormId form = 0; form < form_counts.size(); ++form) {
    form_ranks_[form] = rank_of_term[table.form(form).term];
    if (form_counts[form] > 0) forms_by_rank_.push_back(form);
  }
  std::sort(forms_by_rank_.begin(), forms_by_rank_.end(), [&](FormId a, FormId b) {
    if (form_ranks_[a] != form_ranks_[b]) return form_ranks_[a] < form_ranks_[b];
    if (form_counts[a] != form_counts[b]) return form_counts[a] > form_counts[b];
    return table.form(a).exact < table.form(b).exact;
  });
  form_starts_.assign(size() + 1, 0);
  for (const FormId form : forms_by_rank_) ++form_starts_[form_ranks_[form] + 1];
  std::partial_sum(form_starts_.begin(), form_starts_.end(), form_starts_.begin());
  form_variants_.resize(form_counts.size());
  for (TermRank rank = 0; rank < size(); ++rank) {
    std::uint32_t variant = 0;
    for (const FormId form : forms(rank)) form_variants_[form] = variant++;
  }
}

}  // namespace dateline

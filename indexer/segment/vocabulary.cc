#include "indexer/segment/vocabulary.h"

#include <algorithm>
#include <numeric>

namespace dateline {
namespace {

// How often something occurs, and in which articles.
struct Occurrences {
  std::uint64_t count = 0;
  ArticleNumber first = 0;  // article; meaningless while count is 0
  bool several = false;     // articles

  void add(const Occurrences& more) {
    if (more.count == 0) return;
    if (count == 0) first = more.first;
    several = several || more.several || first != more.first;
    count += more.count;
  }
};

}  // namespace

Vocabulary::Vocabulary(const FormTable& table, std::span<const ArticleParts> articles)
    : table_(table) {
  std::vector<Occurrences> of_forms(table.form_count());
  for (ArticleNumber i = 0; i < articles.size(); ++i) {
    for (const FormId form : articles[i].forms) of_forms[form].add({1, i, false});
  }
  std::vector<Occurrences> of_terms(table.term_count());
  for (FormId form = 0; form < of_forms.size(); ++form) {
    of_terms[table.form(form).term].add(of_forms[form]);
  }
  // Forms and terms of articles that were not taken in the end do not occur.
  for (TermId term = 0; term < of_terms.size(); ++term) {
    if (of_terms[term].count == 0) continue;
    term_of_rank_.push_back(term);
    if (of_terms[term].several) ++several_;
  }
  std::sort(term_of_rank_.begin(), term_of_rank_.end(), [&](TermId a, TermId b) {
    if (of_terms[a].several != of_terms[b].several) return of_terms[a].several;
    if (of_terms[a].several && of_terms[a].count != of_terms[b].count) {
      return of_terms[a].count > of_terms[b].count;
    }
    return table.term(a) < table.term(b);
  });
  for (std::size_t rank = several_; rank < size(); ++rank) {
    only_articles_.push_back(of_terms[term_of_rank_[rank]].first);
  }
  std::vector<TermRank> rank_of_term(table.term_count());
  for (TermRank rank = 0; rank < term_of_rank_.size(); ++rank) {
    rank_of_term[term_of_rank_[rank]] = rank;
  }
  form_ranks_.resize(of_forms.size());
  for (FormId form = 0; form < of_forms.size(); ++form) {
    form_ranks_[form] = rank_of_term[table.form(form).term];
    if (of_forms[form].count > 0) forms_by_rank_.push_back(form);
  }
  std::sort(forms_by_rank_.begin(), forms_by_rank_.end(), [&](FormId a, FormId b) {
    if (form_ranks_[a] != form_ranks_[b]) return form_ranks_[a] < form_ranks_[b];
    if (of_forms[a].count != of_forms[b].count) return of_forms[a].count > of_forms[b].count;
    return table.form(a).exact < table.form(b).exact;
  });
  form_starts_.assign(size() + 1, 0);
  for (const FormId form : forms_by_rank_) ++form_starts_[form_ranks_[form] + 1];
  std::partial_sum(form_starts_.begin(), form_starts_.end(), form_starts_.begin());
  form_variants_.resize(of_forms.size());
  for (TermRank rank = 0; rank < size(); ++rank) {
    std::uint32_t variant = 0;
    for (const FormId form : forms(rank)) form_variants_[form] = variant++;
  }
}

}  // namespace dateline

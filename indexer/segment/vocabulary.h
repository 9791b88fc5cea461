// The vocabulary of a segment that is being written: terms by rank, forms by
// variant. Made once from the form table when all articles are in; constant
// then, any thread.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "common/archive/tokens.h"
#include "indexer/segment/article_parts.h"
#include "indexer/segment/form_table.h"

namespace dateline {

class Vocabulary {
 public:
  // `articles` in their final order. Ranks terms of several articles before those of
  // one: the former by how often they occur, most frequent first, equal ones and the
  // latter by their bytes. The same articles give the same ranks, in whatever order they
  // were interned.
  Vocabulary(const FormTable& table, std::span<const ArticleParts> articles);

  std::size_t size() const { return term_of_rank_.size(); }
  // How many terms stand in several articles: the ranks below this.
  std::size_t several() const { return several_; }
  // The article of a term of one article (rank >= several()).
  ArticleNumber only_article(TermRank rank) const { return only_articles_[rank - several_]; }
  const std::string& term(TermRank rank) const { return table_.term(term_of_rank_[rank]); }
  TermRank rank_of_form(FormId form) const { return form_ranks_[form]; }
  std::uint32_t variant_of_form(FormId form) const { return form_variants_[form]; }
  const std::string& exact(FormId form) const { return table_.form(form).exact; }
  // The term's forms, most frequent first.
  std::span<const FormId> forms(TermRank rank) const {
    return std::span(forms_by_rank_)
        .subspan(form_starts_[rank], form_starts_[rank + 1] - form_starts_[rank]);
  }

 private:
  const FormTable& table_;
  std::vector<TermId> term_of_rank_;
  std::size_t several_ = 0;
  std::vector<ArticleNumber> only_articles_;
  std::vector<TermRank> form_ranks_;
  std::vector<std::uint32_t> form_variants_;
  std::vector<FormId> forms_by_rank_;
  std::vector<std::uint32_t> form_starts_;
};

}  // namespace dateline

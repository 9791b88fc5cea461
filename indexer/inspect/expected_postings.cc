#include "indexer/inspect/expected_postings.h"

#include <algorithm>
#include <string>

#include "common/base/hash.h"
#include "common/fields/field_table.h"
#include "common/text/term_weights.h"
#include "indexer/segment/filter_terms.h"

namespace dateline {
namespace {

// Articles whose filter terms are made at a time.
constexpr std::size_t kPortion = 1000;

// The frequencies in one article by rank, without clearing an array for each.
class Frequencies {
 public:
  explicit Frequencies(std::size_t terms) : texts_(terms), titles_(terms) {}

  void count(const std::vector<TermRank>& ranks, std::size_t title_tokens) {
    for (const TermRank rank : distinct_) texts_[rank] = titles_[rank] = 0;
    distinct_.clear();
    for (std::size_t i = 0; i < ranks.size(); ++i) {
      if (texts_[ranks[i]] == 0) distinct_.push_back(ranks[i]);
      texts_[ranks[i]] += i < title_tokens ? kTitleWeight : 1;
      titles_[ranks[i]] += i < title_tokens ? 1 : 0;
    }
  }
  const std::vector<TermRank>& distinct() const { return distinct_; }
  std::uint32_t text(TermRank rank) const { return texts_[rank]; }
  std::uint32_t title(TermRank rank) const { return titles_[rank]; }

 private:
  std::vector<std::uint32_t> texts_;
  std::vector<std::uint32_t> titles_;
  std::vector<TermRank> distinct_;
};

ArticleParts filters_of(const Columns& columns, ArticleNumber article) {
  ArticleParts parts;
  for (std::size_t i = 0; i < kFacetFields.size(); ++i) {
    for (const std::uint32_t ordinal : columns.facet(i).ordinals_of(article)) {
      parts.facets[i].emplace_back(columns.facet(i).value(ordinal));
    }
  }
  return parts;
}

}  // namespace

void PostingSum::add(ArticleNumber article, std::uint32_t frequency) {
  const std::uint64_t posting = std::uint64_t{article} << 32 | frequency;
  ++articles;
  sum += hash64(&posting, sizeof posting);
}

ExpectedPostings::ExpectedPostings(const Segment& segment) {
  add_texts(segment);
  add_filters(segment);
}

PostingSum ExpectedPostings::of(std::string_view term) const {
  const auto at = sums_.find(hash64(term));
  return at == sums_.end() ? PostingSum() : at->second;
}

void ExpectedPostings::insert(std::string_view term, const PostingSum& sum) {
  if (sum.articles != 0) sums_.emplace(hash64(term), sum);
}

void ExpectedPostings::add_texts(const Segment& segment) {
  const Tokens& tokens = segment.tokens();
  std::vector<PostingSum> texts(tokens.term_count());
  std::vector<PostingSum> titles(tokens.term_count());
  Frequencies frequencies(tokens.term_count());
  std::vector<TermRank> ranks;
  Marks marks;
  for (ArticleNumber article = 0; article < segment.size(); ++article) {
    tokens.read(article, ranks);
    tokens.read_marks(article, marks);
    frequencies.count(ranks, marks.title_tokens);
    for (const TermRank rank : frequencies.distinct()) {
      if (tokens.only_article(rank).value_or(article) != article) {
        tokens.file().damaged("it names another article than the one with \"" + tokens.term(rank) +
                              "\"");
      }
      texts[rank].add(article, frequencies.text(rank));
      if (frequencies.title(rank) > 0) titles[rank].add(article, frequencies.title(rank));
    }
  }
  const std::string prefix(field_info(Field::kTitle).word_prefix);
  for (TermRank rank = 0; rank < tokens.term_count(); ++rank) {
    const std::string term = tokens.term(rank);
    if (texts[rank].articles != tokens.articles_with(rank)) {
      tokens.file().damaged("it counts the articles with \"" + term + "\" wrongly");
    }
    if (tokens.only_article(rank)) continue;  // it has no list
    insert(term, texts[rank]);
    insert(prefix + term, titles[rank]);
  }
}

void ExpectedPostings::add_filters(const Segment& segment) {
  for (std::size_t begin = 0; begin < segment.size(); begin += kPortion) {
    const std::size_t end = std::min(begin + kPortion, segment.size());
    std::vector<ArticleParts> portion;
    for (std::size_t i = begin; i < end; ++i) {
      portion.push_back(filters_of(segment.columns(), static_cast<ArticleNumber>(i)));
    }
    const FilterTerms filters(portion);
    for (std::size_t i = begin; i < end; ++i) {
      const auto article = static_cast<ArticleNumber>(i);
      for (const FilterTerms::Id id : filters.of(i - begin)) {
        sums_[hash64(filters.term(id))].add(article, 0);
      }
    }
  }
}

}  // namespace dateline

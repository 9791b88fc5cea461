#include "indexer/segment/blocks_writer.h"

#include <algorithm>
#include <optional>

#include "common/format/narrow_array.h"
#include "common/format/packed_array.h"
#include "common/format/posting_blocks.h"
#include "common/format/section_file.h"
#include "common/format/term_dictionary.h"
#include "indexer/segment/article_terms.h"
#include "indexer/segment/pairs_writer.h"

namespace dateline {
namespace {

// The builders of one kind of terms (text, title, filter), by the term's number:
// only terms frequent enough have one.
class Builders {
 public:
  explicit Builders(const std::vector<std::uint32_t>& article_counts)
      : slots_(article_counts.size()) {
    for (std::size_t i = 0; i < article_counts.size(); ++i) {
      if (article_counts[i] >= kBlockTerms) slots_[i] = static_cast<std::uint32_t>(++count_);
    }
    builders_.resize(count_);
  }

  PostingBlockBuilder* of(std::size_t term) {
    return slots_[term] == 0 ? nullptr : &builders_[slots_[term] - 1];
  }

 private:
  std::vector<std::uint32_t> slots_;
  std::vector<PostingBlockBuilder> builders_;
  std::size_t count_ = 0;
};

}  // namespace

void write_blocks(const std::string& path, std::span<const ArticleParts> articles,
                  const Vocabulary& vocabulary, const FilterTerms& filters,
                  const ArticleCounts& counts) {
  Builders text(counts.text);
  Builders title(counts.title);
  Builders filter(counts.filter);
  ArticleTerms terms(vocabulary);
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    const std::uint32_t length = scored_length(articles[i]);
    for (const ArticleTerms::Counted& counted : terms.count(articles[i])) {
      if (auto* builder = text.of(counted.rank)) builder->add(i, counted.text, length);
      if (counted.title == 0) continue;
      if (auto* builder = title.of(counted.rank)) builder->add(i, counted.title, length);
    }
    for (const FilterTerms::Id id : filters.of(i)) {
      if (auto* builder = filter.of(id)) builder->add(i, 0, length);
    }
  }

  struct List {
    std::string term;
    PostingBlockBuilder* builder;
    std::optional<TermRank> rank;  // of a text term
  };
  std::vector<List> lists;
  const std::string prefix(field_info(Field::kTitle).word_prefix);
  for (TermRank rank = 0; rank < vocabulary.size(); ++rank) {
    if (auto* builder = text.of(rank)) lists.push_back({vocabulary.term(rank), builder, rank});
    if (auto* builder = title.of(rank)) {
      lists.push_back({prefix + vocabulary.term(rank), builder, std::nullopt});
    }
  }
  for (FilterTerms::Id id = 0; id < filters.size(); ++id) {
    if (auto* builder = filter.of(id)) lists.push_back({filters.term(id), builder, std::nullopt});
  }
  std::sort(lists.begin(), lists.end(),
            [](const List& a, const List& b) { return a.term < b.term; });

  SectionWriter file(path, "BLKS");
  std::vector<std::string_view> names;
  std::vector<std::uint32_t> sizes;
  std::vector<std::uint64_t> starts{0};
  std::vector<std::uint32_t> by_rank;
  file.begin("lists");
  for (const auto& [term, builder, rank] : lists) {
    std::string bytes = builder->finish();
    bytes.resize((bytes.size() + 3) / 4 * 4);  // the heads are read in place
    file.append(bytes);
    names.push_back(term);
    sizes.push_back(builder->size());
    starts.push_back(starts.back() + bytes.size());
    if (!rank) continue;
    if (by_rank.size() <= *rank) by_rank.resize(*rank + 1);
    by_rank[*rank] = static_cast<std::uint32_t>(names.size());
  }
  write_narrow_array(file, "sizes", sizes);
  write_narrow_array(file, "starts", starts);
  write_term_dictionary(file, "term", names);
  write_packed_array(file, "by_rank", by_rank);
  write_pairs(file, articles, vocabulary);
  file.close();
}

}  // namespace dateline

// The forward index of a segment: article -> its token stream; and the
// dictionary of the segment's text terms and written forms.
//
// A term is known by its rank. The terms of several articles come first, the most
// frequent one with rank 0; those of one article, the most by far, come last, in the
// order of their bytes, and the dictionary has their article: they need no posting list.
// A stream is the codes of its tokens' ranks (common/format/rank_codes.h), one after
// another. Const methods may be called from any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/archive/columns.h"
#include "common/archive/written_forms.h"
#include "common/format/counted_bits.h"
#include "common/format/narrow_array.h"
#include "common/format/packed_array.h"
#include "common/format/rank_codes.h"
#include "common/format/section_file.h"
#include "common/format/term_dictionary.h"

namespace dateline {

// Where sentences and paragraphs begin, by token position. The title is
// positions 0 to title_tokens - 1 and always one sentence and paragraph of its own.
struct Marks {
  std::uint32_t title_tokens = 0;
  std::vector<std::uint32_t> sentences;   // ascending; the body's first token is one
  std::vector<std::uint32_t> paragraphs;  // a subset of sentences
};

class Tokens {
 public:
  Tokens() = default;
  Tokens(const std::string& path, std::size_t articles);

  // ---- the dictionary
  const TermDictionary& terms() const { return terms_; }  // sorted; index = lexicographic order
  std::optional<TermRank> rank_of(std::string_view term) const;
  std::string term(TermRank rank) const { return terms_.term(index_of(rank)); }
  TermRank rank_at(std::size_t lexicographic) const;
  // Articles that have the term in title or body, deleted ones included.
  std::uint32_t articles_with(TermRank rank) const {
    return rank < article_counts_.size() ? article_counts_[rank] : 1;
  }
  // The article of a term of one article; nullopt for a term of several.
  std::optional<ArticleNumber> only_article(TermRank rank) const;
  std::size_t term_count() const { return several_.size(); }
  // The written forms (exact_form) of a term, most frequent first: variant 0, 1, ...
  std::vector<std::string> forms(TermRank rank) const {
    const std::size_t index = index_of(rank);
    return forms_.of(index, terms_.term(index));
  }
  // Calls fn(rank, variant, form) for the written forms of the segment that begin with one
  // of the ASCII characters `firsts` or with none of ASCII (common/archive/written_forms.h).
  void scan_forms(std::string_view firsts,
                  const std::function<void(TermRank, std::uint32_t, std::string_view)>& fn) const;

  // ---- the streams
  std::string_view stream(ArticleNumber article) const {
    const std::uint64_t start = stream_starts_[article];
    return streams_.part(start, stream_starts_[article + 1]);
  }
  // Says that the stream will be read soon, so that memory fetches its beginning.
  void prefetch(ArticleNumber article) const {
    constexpr std::size_t kLine = 64;
    constexpr std::size_t kLines = 12;  // of most articles, all
    const char* at = streams_.unverified() + stream_starts_.unverified(article);
    for (std::size_t i = 0; i < kLines; ++i) __builtin_prefetch(at + i * kLine);
  }
  // The ranks of all tokens, position = index.
  void read(ArticleNumber article, std::vector<TermRank>& ranks) const;
  void read_marks(ArticleNumber article, Marks& marks) const;
  // The variant of each of the article's `tokens` tokens: index into forms() of its term.
  void read_variants(ArticleNumber article, std::size_t tokens,
                     std::vector<std::uint32_t>& variants) const;
  // Whether any token of the article, of whatever term, has a variant that is set in `variants`,
  // of which the first, variant 0, is not. Far cheaper than reading the tokens.
  bool has_variant(ArticleNumber article, const std::vector<bool>& variants) const;
  const SectionFile& file() const { return file_; }

 private:
  // The lexicographic index of a term.
  std::size_t index_of(TermRank rank) const;

  SectionFile file_;
  TermDictionary terms_;
  WrittenForms forms_;
  CountedBits several_;         // by lexicographic index: whether several articles have it
  PackedArray ranks_;           // of the terms of several articles, in lexicographic order
  PackedArray by_rank_;         // their lexicographic index by rank
  PackedArray article_counts_;  // of them, by rank
  PackedArray only_articles_;   // by rank, of the terms after those
  NarrowArray<std::uint64_t> stream_starts_;
  VerifiedBytes streams_;
  NarrowArray<std::uint64_t> mark_starts_;
  VerifiedBytes mark_bytes_;
  NarrowArray<std::uint64_t> variant_starts_;
  VerifiedBytes variant_bytes_;
};

// Where the variants other than 0 stand is told by Rice codes of so many low bits: about
// every fourth token has one.
inline constexpr unsigned kVariantGapBits = 1;

}  // namespace dateline

// Which articles have two frequent words side by side: a phrase of frequent words
// is found by these lists, without reading the articles.
//
// The words are the first ranks of the segment (common/archive/tokens.h); title and
// body are texts apart. Sections of the file `blocks`: `pair.words` (u32, how many
// ranks), `pair.starts` (a packed array: where the list of first * words + second
// begins, and the end of the last), `pair.articles`: each list a byte k and the differences,
// the first from -1, each less 1, as Rice codes of k low bits (common/format/gap_codes.h).
// Const methods may be called from any thread. Errors: kDamaged.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/archive/columns.h"
#include "common/format/packed_array.h"
#include "common/format/rank_codes.h"
#include "common/format/section_file.h"

namespace dateline {

// How many of the most frequent words of a segment have pair lists: at most 384, for 4.8% of
// the input's bytes; fewer in a small segment, where the table of all pairs would weigh more
// than its text. (Of 132,631 articles: 256 words take 3.4%, and phrases 1.4 times as long on
// average; with more words than these an archive of OCR text would outgrow its input.)
std::uint32_t pair_words(std::uint64_t tokens, std::size_t terms);

class PairLists {
 public:
  PairLists() = default;
  PairLists(const SectionFile& file, std::size_t articles);

  // Whether the list of these two words tells all.
  bool cover(TermRank first, TermRank second) const { return first < words_ && second < words_; }
  // The articles in which `second` follows `first`, ascending; both must be covered.
  std::vector<ArticleNumber> articles(TermRank first, TermRank second) const;
  std::uint32_t words() const { return words_; }

 private:
  std::uint32_t words_ = 0;
  PackedArray starts_;
  VerifiedBytes bytes_;
  std::size_t articles_ = 0;
};

}  // namespace dateline

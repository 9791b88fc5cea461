// Which articles have two frequent words side by side: a phrase of frequent words
// is found by these lists, without reading the articles.
//
// The words are the first ranks of the segment (common/archive/tokens.h); title and
// body are texts apart. Sections of the file `blocks`: `pair.words` (u32, how many
// ranks), `pair.starts` (a packed array: where the list of first * words + second
// begins, and the end of the last), `pair.articles`: each list a byte k and the differences,
// the first from -1, each less 1, as Rice codes of k low bits (common/format/gap_codes.h). Const methods may be called from any thread. Errors:
// kDamaged.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/archive/columns.h"
#include "common/format/packed_array.h"
#include "common/format/rank_codes.h"
#include "common/format/section_file.h"

namespace dateline {

// How many of the most frequent words of a segment have pair lists: at most 256, which
// halve the time of phrases for 4.8% of the input's bytes (160 words: 3.3%, a little
// slower; 512: 8.4%, a quarter of the time); fewer in a small segment, where the table
// of all pairs would weigh more than its text.
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

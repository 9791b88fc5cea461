// The postings of a segment: term -> articles with the frequency within each.
//
// Two files share them. `blocks` holds the terms of kBlockTerms articles and more,
// in blocks that are read fast and can be skipped (common/format/posting_blocks.h),
// and the pairs of frequent words (common/archive/pair_lists.h).
// `postings`, a compacted single-file Xapian database, holds all other terms: the
// many rare ones. (docs/ARCHITECTURE.md says why each term is in one place.) Every
// Xapian call of a reader goes through this file and its .cc.
//
// Const methods may be called from any thread (Xapian is used under a lock and
// is opened, after its checksum is verified, on first use). Errors: kDamaged.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/archive/columns.h"
#include "common/archive/generation.h"
#include "common/archive/pair_lists.h"
#include "common/format/posting_blocks.h"
#include "common/format/rank_codes.h"

namespace dateline {

struct Posting {
  ArticleNumber article = 0;
  std::uint32_t frequency = 0;
  friend bool operator==(const Posting&, const Posting&) = default;
};

class Postings {
 public:
  Postings();
  Postings(std::string postings_path, FileEntry entry, const std::string& blocks_path,
           std::size_t articles);
  ~Postings();
  Postings(Postings&&) noexcept;
  Postings& operator=(Postings&&) noexcept;

  // The term's blocks, when it has some; of a text term that is known by its rank, too.
  std::optional<BlockList> blocks(std::string_view term) const;
  std::optional<BlockList> blocks_of_rank(TermRank rank) const;
  const PairLists& pairs() const;
  // The whole list, ascending by article; empty when no article has the term.
  std::vector<Posting> read(std::string_view term) const;
  // The same of a term that has no blocks.
  std::vector<Posting> read_from_xapian(std::string_view term) const;
  // All terms, those of `blocks` and then those of Xapian, each in order.
  std::vector<std::string> terms() const;
  // What Xapian itself finds wrong with its file, and every term that stands in
  // both files; one sentence each. Slow.
  std::vector<std::string> check() const;
  const SectionFile& blocks_file() const;

 private:
  BlockList block_list(std::size_t index) const;

  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dateline

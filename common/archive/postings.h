// The postings of a segment: term -> articles with the frequency within each.
//
// Two files hold them. `postings` is a compacted single-file Xapian database and
// the complete truth. `blocks` repeats the terms of kBlockTerms articles and more
// in blocks of 128, so that frequent terms are read fast and can be skipped in
// (common/format/posting_blocks.h); a term that is not there is read from
// Xapian. Every Xapian call of a reader goes through this file and its .cc.
//
// Const methods may be called from any thread (Xapian is used under a lock and
// is opened, after its checksum is verified, on first use). Errors: kDamaged.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/archive/columns.h"
#include "common/archive/generation.h"
#include "common/format/posting_blocks.h"

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

  // The term's blocks, when it has some.
  std::optional<BlockList> blocks(std::string_view term) const;
  // The number of articles with the term, deleted ones included.
  std::uint32_t articles_with(std::string_view term) const;
  // The whole list, ascending by article, from Xapian.
  std::vector<Posting> read_from_xapian(std::string_view term) const;
  // The whole list, from the blocks when there are some.
  std::vector<Posting> read(std::string_view term) const;
  // Calls fn for each term that starts with `prefix`, in order, until it returns false.
  void scan_terms(std::string_view prefix, const std::function<bool(const std::string&)>& fn) const;
  // What Xapian itself finds wrong with its file, and every difference between
  // blocks and Xapian; one sentence each. Slow.
  std::vector<std::string> check() const;
  const SectionFile& blocks_file() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dateline

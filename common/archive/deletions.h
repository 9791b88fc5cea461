// The deleted articles of a segment in one generation, and what they take away
// from the statistics, so that scores are those of the live articles alone.
//
// File "deleted-<generation>": sections `bitmap` (CRoaring, portable form),
// `ranks` (text terms of deleted articles, ascending), `texts` and `titles` (in
// how many deleted articles the term stands, in all or in the title). Const
// methods may be called from any thread.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "common/archive/tokens.h"

namespace dateline {

class Deletions {
 public:
  Deletions() = default;  // none
  Deletions(const std::string& path, std::size_t articles);

  bool contains(ArticleNumber article) const {
    return !words_.empty() && (words_[article / 64] >> (article % 64) & 1) != 0;
  }
  bool empty() const { return words_.empty(); }
  std::vector<ArticleNumber> articles() const;  // ascending
  // One bit an article, in 64-bit words; empty when none is deleted.
  std::span<const std::uint64_t> words() const { return words_; }
  const SectionFile& file() const { return file_; }
  // Deleted articles with the text term anywhere, or in the title.
  std::uint32_t with_term(TermRank rank) const;
  std::uint32_t with_title_term(TermRank rank) const;

 private:
  SectionFile file_;
  std::vector<std::uint64_t> words_;
  std::span<const TermRank> ranks_;
  std::span<const std::uint32_t> texts_;
  std::span<const std::uint32_t> titles_;
};

// Writes the file for the articles in `deleted` (ascending), reading their terms
// from `tokens`.
void write_deletions(const std::string& path, const std::vector<ArticleNumber>& deleted,
                     const Tokens& tokens);

}  // namespace dateline

// A segment opened for reading: its five files and its deletions.
//
// Opening maps the files and verifies that they are those that the generation names, by
// sizes and footers; their bytes are verified as they are used. Const methods may be called
// from any thread. Errors: kDamaged, kVersion, kInputOutput, naming the file.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <utility>

#include "common/archive/article_store.h"
#include "common/archive/columns.h"
#include "common/archive/deletions.h"
#include "common/archive/generation.h"
#include "common/archive/postings.h"
#include "common/archive/tokens.h"

namespace dateline {

class Segment {
 public:
  Segment(const std::string& archive, const SegmentEntry& entry);

  const SegmentEntry& entry() const { return entry_; }
  std::size_t size() const { return columns_.size(); }
  const Columns& columns() const { return columns_; }
  const Tokens& tokens() const { return tokens_; }
  const Postings& postings() const { return postings_; }
  const ArticleStore& articles() const { return articles_; }
  const Deletions& deletions() const { return deletions_; }

  // The first and the last day that the dates of its live articles cover; zeros when none
  // has a date.
  std::pair<DayNumber, DayNumber> live_days() const;

  // Joins facet values, before anyone else reads.
  void join_values(const NameTable& names) { columns_.join_values(names, entry_.name); }

 private:
  std::string archive_;
  SegmentEntry entry_;
  Columns columns_;
  Tokens tokens_;
  Postings postings_;
  ArticleStore articles_;
  Deletions deletions_;
};

// The same of several.
std::pair<DayNumber, DayNumber> live_days(std::span<const std::unique_ptr<Segment>> segments);

}  // namespace dateline

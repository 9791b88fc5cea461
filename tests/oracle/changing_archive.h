// A real archive on disk that changes at random, and beside it the oracle that
// holds the same articles: segments are added, articles replaced and deleted,
// segments merged, everything compacted or analysed anew.
//
// One object for one thread. Errors: those of the writer.
#pragma once

#include <string>
#include <vector>

#include "indexer/merge/build_limits.h"
#include "indexer/publish/archive_writer.h"
#include "tests/oracle/scan_search.h"
#include "tests/support/random.h"
#include "tests/support/random_archive.h"
#include "tests/support/temporary_directory.h"

namespace dateline {

class ChangingArchive {
 public:
  ChangingArchive(Random& random, const ArticleStyle& style);

  std::string path() const { return directory_.path() + "/archive"; }
  const ScanSearch& oracle() const { return oracle_; }
  // Articles that were added at some time; never empty after the first change.
  const std::vector<Article>& samples() const { return samples_; }

  // One random change, adding at most so many articles.
  void change(std::size_t most_articles);
  // Adds a segment of exactly so many new articles.
  void add_distinct(std::size_t articles);
  void remove_some(int percent);
  void merge_some();
  // What was done, for the report of a difference.
  const std::string& history() const { return history_; }

 private:
  void add(const std::vector<Article>& articles);
  void add_random(std::size_t most_articles);
  BuildLimits limits();

  Random& random_;
  TemporaryDirectory directory_;
  ArchiveWriter writer_;
  RandomArticles articles_;
  ScanSearch oracle_;
  std::vector<Article> samples_;
  std::string history_;
};

}  // namespace dateline

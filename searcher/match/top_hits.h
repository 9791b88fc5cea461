// The best hits of a search, in order: by score, or by date; equal ones newest
// first, then by id. One object for one thread.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "searcher/read/opened_archive.h"

namespace dateline {

enum class SortOrder { kRelevance, kNewest, kOldest };

// Where a hit stands in the order; what a cursor holds.
struct HitKey {
  double score = 0;  // 0 unless sorted by relevance
  std::uint64_t time = 0;
  std::string id;
};

struct FoundHit {
  std::size_t segment = 0;
  ArticleNumber article = 0;
  double score = 0;
};

// Whether a comes before b in that order.
bool comes_before(const OpenedArchive& archive, SortOrder order, const FoundHit& a,
                  const FoundHit& b);

class TopHits {
 public:
  // Keeps the first `count` hits that come after `after`.
  TopHits(const OpenedArchive& archive, SortOrder order, std::size_t count,
          std::optional<HitKey> after);

  void add(std::size_t segment, ArticleNumber article, double score) {
    if (full_ && score < worst_) return;
    consider({segment, article, score});
  }
  // Hits with a smaller score than this do not enter.
  double floor() const { return full_ ? worst_ : std::numeric_limits<double>::lowest(); }
  // For orders by date, where hits come best first: whether no further hit of
  // this segment can enter.
  bool refuses(std::size_t segment, ArticleNumber article) const;
  std::vector<FoundHit> take();  // best first
  HitKey key(const FoundHit& hit) const;

 private:
  bool better(const FoundHit& a, const FoundHit& b) const {
    return comes_before(archive_, order_, a, b);
  }
  bool comes_after_cursor(const FoundHit& hit) const;
  void consider(const FoundHit& hit);

  const OpenedArchive& archive_;
  SortOrder order_;
  std::size_t count_;
  std::optional<HitKey> after_;
  std::vector<FoundHit> heap_;  // the worst on top
  bool full_ = false;
  double worst_ = 0;
};

}  // namespace dateline

#include "searcher/match/top_hits.h"

#include <algorithm>

namespace dateline {
namespace {

// Negative when a comes first, 0 when their ids decide.
int compare(SortOrder order, double a_score, std::uint64_t a_time, double b_score,
            std::uint64_t b_time) {
  if (order == SortOrder::kRelevance && a_score != b_score) return a_score > b_score ? -1 : 1;
  if (a_time == b_time) return 0;
  // Undated articles come last in every order.
  if (order == SortOrder::kOldest && a_time != 0 && b_time != 0) return a_time < b_time ? -1 : 1;
  return a_time > b_time ? -1 : 1;
}

}  // namespace

bool comes_before(const OpenedArchive& archive, SortOrder order, const FoundHit& a,
                  const FoundHit& b) {
  // Inside a segment higher numbers are newer, then smaller ids.
  if (a.segment == b.segment && order != SortOrder::kOldest) {
    if (order == SortOrder::kRelevance && a.score != b.score) return a.score > b.score;
    return a.article > b.article;
  }
  const Columns& a_columns = archive.segments()[a.segment]->columns();
  const Columns& b_columns = archive.segments()[b.segment]->columns();
  const int first = compare(order, a.score, a_columns.time_key(a.article), b.score,
                            b_columns.time_key(b.article));
  if (first != 0) return first < 0;
  if (a.segment == b.segment) return a.article > b.article;
  return a_columns.id(a.article) < b_columns.id(b.article);
}

TopHits::TopHits(const OpenedArchive& archive, SortOrder order, std::size_t count,
                 std::optional<HitKey> after)
    : archive_(archive), order_(order), count_(count), after_(std::move(after)) {
  full_ = count_ == 0;
  worst_ = full_ ? 1e300 : 0;
}

bool TopHits::comes_after_cursor(const FoundHit& hit) const {
  if (!after_) return true;
  const Columns& columns = archive_.segments()[hit.segment]->columns();
  const int order =
      compare(order_, after_->score, after_->time, hit.score, columns.time_key(hit.article));
  return order != 0 ? order < 0 : after_->id < columns.id(hit.article);
}

void TopHits::consider(const FoundHit& hit) {
  if (count_ == 0 || !comes_after_cursor(hit)) return;
  const auto worse_first = [this](const FoundHit& a, const FoundHit& b) { return better(a, b); };
  if (full_) {
    if (!better(hit, heap_.front())) return;
    std::pop_heap(heap_.begin(), heap_.end(), worse_first);
    heap_.back() = hit;
  } else {
    heap_.push_back(hit);
  }
  std::push_heap(heap_.begin(), heap_.end(), worse_first);
  full_ = heap_.size() == count_;
  if (full_) worst_ = heap_.front().score;
}

bool TopHits::refuses(std::size_t segment, ArticleNumber article) const {
  return full_ && (count_ == 0 || !better({segment, article, 0}, heap_.front()));
}

std::vector<FoundHit> TopHits::take() {
  std::sort(heap_.begin(), heap_.end(),
            [this](const FoundHit& a, const FoundHit& b) { return better(a, b); });
  return std::move(heap_);
}

HitKey TopHits::key(const FoundHit& hit) const {
  const Columns& columns = archive_.segments()[hit.segment]->columns();
  return {hit.score, columns.time_key(hit.article), columns.id(hit.article)};
}

}  // namespace dateline

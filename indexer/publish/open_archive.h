// All segments of a generation opened, as the writer's work needs them: finding
// an article by its id, and going through the live articles in order of time.
//
// Const methods may be called from any thread. Errors: kDamaged, kVersion,
// kInputOutput.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/archive/generation.h"
#include "common/archive/segment.h"

namespace dateline {

// An article of an opened archive.
struct Place {
  std::size_t segment = 0;  // index in OpenArchive::segments()
  ArticleNumber article = 0;
};

class OpenArchive {
 public:
  OpenArchive(const std::string& archive, const Generation& generation);

  const std::vector<std::unique_ptr<Segment>>& segments() const { return segments_; }
  const Segment& segment(const Place& place) const { return *segments_[place.segment]; }
  std::vector<std::size_t> all() const;  // the indices of all segments
  // The live article with the id.
  std::optional<Place> find(std::string_view id) const;

 private:
  std::vector<std::unique_ptr<Segment>> segments_;
};

// Goes through the live articles of some segments, undated first, then oldest to
// newest. One object for one thread; the segments must outlive it.
class TimeOrder {
 public:
  // `segments`: indices into archive.segments(); Place::segment is one of them.
  TimeOrder(const OpenArchive& archive, const std::vector<std::size_t>& segments);
  static TimeOrder of_all(const OpenArchive& archive) { return {archive, archive.all()}; }

  std::optional<Place> next();

 private:
  bool is_later(const Place& a, const Place& b) const;
  void push_next_live(Place from);

  const OpenArchive& archive_;
  std::vector<Place> heap_;  // the next live article of each segment
};

}  // namespace dateline

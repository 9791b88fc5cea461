// Precision, recall and F1 of found spans against labelled ones: exact offsets
// and type, by type and together. Plain values; any thread.
#pragma once

#include <array>
#include <span>
#include <string>

#include "indexer/analyse/entities/labelled.h"

namespace dateline {

struct SpanCount {
  std::size_t right = 0;
  std::size_t found = 0;
  std::size_t labelled = 0;

  double precision() const;
  double recall() const;
  double f1() const;
};

struct SpanScores {
  std::array<SpanCount, kEntityTypes> types;

  void add(std::span<const EntitySpan> found, std::span<const LabelledSpan> labelled);
  void add(const SpanScores& other);
  SpanCount all() const;
  // A table of five lines with a heading.
  std::string table() const;
};

}  // namespace dateline

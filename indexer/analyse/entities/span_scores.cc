#include "indexer/analyse/entities/span_scores.h"

#include <fmt/format.h>

#include <algorithm>

namespace dateline {

double SpanCount::precision() const {
  return found == 0 ? 0.0 : 100.0 * static_cast<double>(right) / static_cast<double>(found);
}

double SpanCount::recall() const {
  return labelled == 0 ? 0.0 : 100.0 * static_cast<double>(right) / static_cast<double>(labelled);
}

double SpanCount::f1() const {
  const std::size_t both = found + labelled;
  return both == 0 ? 0.0 : 200.0 * static_cast<double>(right) / static_cast<double>(both);
}

void SpanScores::add(std::span<const EntitySpan> found, std::span<const LabelledSpan> labelled) {
  const auto type = [](const EntitySpan& span) { return static_cast<std::size_t>(span.type); };
  for (const LabelledSpan& span : labelled) ++types[type(span)].labelled;
  for (const EntitySpan& span : found) {
    ++types[type(span)].found;
    const bool right = std::any_of(labelled.begin(), labelled.end(), [&](const LabelledSpan& gold) {
      return static_cast<const EntitySpan&>(gold) == span;
    });
    if (right) ++types[type(span)].right;
  }
}

void SpanScores::add(const SpanScores& other) {
  for (std::size_t t = 0; t < kEntityTypes; ++t) {
    types[t].right += other.types[t].right;
    types[t].found += other.types[t].found;
    types[t].labelled += other.types[t].labelled;
  }
}

SpanCount SpanScores::all() const {
  SpanCount sum;
  for (const SpanCount& count : types) {
    sum.right += count.right;
    sum.found += count.found;
    sum.labelled += count.labelled;
  }
  return sum;
}

std::string SpanScores::table() const {
  std::string out = fmt::format("{:<14}{:>10}{:>10}{:>8}{:>10}{:>8}\n", "type", "precision",
                                "recall", "F1", "labelled", "found");
  const auto line = [&out](std::string_view name, const SpanCount& count) {
    out += fmt::format("{:<14}{:>10.2f}{:>10.2f}{:>8.2f}{:>10}{:>8}\n", name, count.precision(),
                       count.recall(), count.f1(), count.labelled, count.found);
  };
  for (std::size_t t = 0; t < kEntityTypes; ++t) {
    line(entity_type_name(static_cast<EntityType>(t)), types[t]);
  }
  line("all", all());
  return out;
}

}  // namespace dateline

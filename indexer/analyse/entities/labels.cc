#include "indexer/analyse/entities/labels.h"

#include <algorithm>

namespace dateline {
namespace {

bool within_one_run(const TagDocument& document, std::size_t first, std::size_t last) {
  const auto run = std::upper_bound(document.runs.begin(), document.runs.end(), first,
                                    [](std::size_t at, const TagRun& r) { return at < r.end; });
  return run != document.runs.end() && run->begin <= first && last < run->end;
}

}  // namespace

UnitRange units_of(const TagDocument& document, const EntitySpan& span) {
  const std::span<const Unit> units = document.units;
  const std::size_t first = document.unit_at(span.begin);
  std::size_t last = first;
  while (last < units.size() && units[last].begin < span.end) ++last;
  return {first, last};
}

std::uint64_t key_of(const TagDocument& document, const UnitRange& range) {
  return folded_key(std::span(document.units).subspan(range.first, range.last - range.first));
}

std::vector<std::uint8_t> labels_of_spans(const TagDocument& document,
                                          std::span<const EntitySpan> spans) {
  std::vector<std::uint8_t> labels(document.units.size(), kOutside);
  for (const EntitySpan& span : spans) {
    const auto [begin, end] = units_of(document, span);
    if (begin == end) continue;
    if (!within_one_run(document, begin, end - 1)) continue;
    for (std::size_t i = begin; i < end; ++i) labels[i] = label_of(span.type, 1);
    labels[begin] = label_of(span.type, end - begin == 1 ? 3 : 0);
    if (end - begin > 1) labels[end - 1] = label_of(span.type, 2);
  }
  return labels;
}

void spans_of_labels(const TagDocument& document, std::span<const std::uint8_t> labels,
                     std::vector<NameSpan>& spans) {
  spans.clear();
  std::size_t i = 0;
  for (const TagRun& run : document.runs) {
    if (run.plain) continue;
    for (i = std::max<std::size_t>(i, run.begin); i < run.end; ++i) {
      if (labels[i] == kOutside) continue;
      const std::size_t first = i;
      while (label_is_open(labels[i]) && i + 1 < labels.size()) ++i;
      spans.push_back({{first, i + 1}, type_of_label(labels[first])});
    }
  }
}

}  // namespace dateline

#include "indexer/analyse/entities/name_span.h"

#include <algorithm>

namespace dateline {

bool Surnames::has(std::uint32_t folded) {
  if (!words_) {
    words_.emplace();
    for (const NameSpan& span : spans_) {
      if (span.type != EntityType::kPerson || span.units.size() < 2) continue;
      words_->insert(document_.units[span.units.last - 1].folded);
    }
  }
  return words_->contains(folded);
}

void add_spans(const std::vector<NameSpan>& added, std::vector<NameSpan>& spans) {
  if (added.empty()) return;
  spans.insert(spans.end(), added.begin(), added.end());
  std::ranges::sort(spans, {}, [](const NameSpan& span) { return span.units.first; });
}

void replace_spans(const std::vector<NameSpan>& added, std::vector<NameSpan>& spans) {
  if (added.empty()) return;
  std::size_t a = 0;
  std::erase_if(spans, [&](const NameSpan& span) {
    while (a < added.size() && added[a].units.last <= span.units.first) ++a;
    return a < added.size() && added[a].units.first < span.units.last;
  });
  add_spans(added, spans);
}

std::span<const NameSpan> spans_in(const std::vector<NameSpan>& spans, const UnitRange& stretch,
                                   std::size_t& next) {
  while (next < spans.size() && spans[next].units.last <= stretch.first) ++next;
  std::size_t end = next;
  while (end < spans.size() && spans[end].units.first < stretch.last) ++end;
  return std::span(spans).subspan(next, end - next);
}

void put_in_bytes(const TagDocument& document, const std::vector<NameSpan>& names,
                  std::vector<EntitySpan>& spans) {
  spans.clear();
  spans.reserve(names.size());
  for (const NameSpan& name : names) {
    const auto [first, last] = name.units;
    spans.push_back(
        {document.units[first].begin, document.units[last - 1].end, name.type, name.nation});
  }
}

}  // namespace dateline

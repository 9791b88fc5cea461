// A name as the units that it has: what the rules that work on one article's names (consistency.h)
// read and change. Plain values and pure functions; any thread.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "indexer/analyse/entities/mention.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

// Units [first, last) of a document.
struct UnitRange {
  std::size_t first = 0;
  std::size_t last = 0;

  std::size_t size() const { return last - first; }
};

struct NameSpan {
  UnitRange units;  // one at least
  EntityType type = EntityType::kOther;
  bool nation = false;  // a nation's short form in brackets (nation_codes.h)
};

// The bytes of the document's text from unit `first` to the end of unit `last - 1`.
inline std::string_view text_of(const TagDocument& document, const UnitRange& range) {
  const std::uint32_t begin = document.units[range.first].begin;
  return document.text.substr(begin, document.units[range.last - 1].end - begin);
}

// The last words, folded, of persons' names of several units; looked for when first asked.
class Surnames {
 public:
  Surnames(const TagDocument& document, const std::vector<NameSpan>& spans)
      : document_(document), spans_(spans) {}
  bool has(std::uint32_t folded);

 private:
  const TagDocument& document_;
  const std::vector<NameSpan>& spans_;
  std::optional<std::unordered_set<std::uint32_t>> words_;
};

// Puts `added` among `spans`, which are in order; neither covers what the other does.
void add_spans(const std::vector<NameSpan>& added, std::vector<NameSpan>& spans);

// Puts `added`, in order, in the place of what of `spans` has units of it.
void replace_spans(const std::vector<NameSpan>& added, std::vector<NameSpan>& spans);

// What of `spans`, which are in order, has units of `stretch`. Stretches are asked for in order,
// and `next`, 0 at first, goes along with them.
std::span<const NameSpan> spans_in(const std::vector<NameSpan>& spans, const UnitRange& stretch,
                                   std::size_t& next);

// The first of `spans`, which are in order, that has unit `i` or stands behind it.
template <typename Spans>
auto span_from(Spans& spans, std::size_t i) {
  return std::ranges::upper_bound(spans, i, {},
                                  [](const NameSpan& span) { return span.units.last; });
}

// Calls use(i, next) for each capital unit i with may_be(i) that none of `spans`, which are in
// order, has; spans[next] is the first one behind it. All capitals are in runs. Few units should be
// what may_be() says: then where they stand among the spans costs little.
template <typename MayBe, typename Use>
void for_each_unnamed(const TagDocument& document, const std::vector<NameSpan>& spans, MayBe may_be,
                      Use use) {
  std::size_t next = 0;
  for (const TagRun& run : document.runs) {
    for (std::size_t i = run.begin; i < run.end; ++i) {
      if (!may_be(i) || !document.units[i].is(kUnitCapital)) continue;
      while (next < spans.size() && spans[next].units.last <= i) ++next;
      if (next < spans.size() && spans[next].units.first <= i) {
        i = spans[next].units.last - 1;
      } else {
        use(i, next);
      }
    }
  }
}

// Sets `spans` to where in the text `names` stand.
void put_in_bytes(const TagDocument& document, const std::vector<NameSpan>& names,
                  std::vector<EntitySpan>& spans);

}  // namespace dateline

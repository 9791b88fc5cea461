#include "indexer/analyse/entities/place_finder.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr std::uint32_t kPointing = kLexCountry | kLexDemonym | kLexCapital | kLexBigCity | kLexCity |
                                    kLexSmallCity | kLexRegion | kLexFormerState | kLexSeat;
constexpr double kInsideOrganisation = 0.6;
constexpr double kInsideOther = 0.9;
constexpr std::uint16_t kOrdinaryShare = 4;  // of LexWord's scale: about half

class Finder {
 public:
  Finder(const Lexicon& lexicon, const TagDocument& document) : lexicon_(lexicon), document_(document) {}

  std::vector<PlaceHint> run(const std::vector<EntitySpan>& spans) {
    std::size_t unit = 0;
    for (const EntitySpan& span : spans) {
      while (unit < document_.units.size() && document_.units[unit].begin < span.begin) ++unit;
      std::size_t end = unit;
      while (end < document_.units.size() && document_.units[end].begin < span.end) ++end;
      if (span.type != EntityType::kPerson) take(unit, end, span.type);
      unit = end;
    }
    return std::move(hints_);
  }

 private:
  // The longest phrases inside the span that the lexicon knows as places. A place
  // must be known as a whole, or by its country's name or a demonym.
  void take(std::size_t begin, std::size_t end, EntityType type) {
    for (std::size_t i = begin; i < end;) {
      std::size_t length = std::min<std::size_t>(end - i, 6);
      while (length > 0 && !take_phrase(i, length, begin, end, type)) --length;
      i += std::max<std::size_t>(length, 1);
    }
  }

  bool take_phrase(std::size_t i, std::size_t length, std::size_t begin, std::size_t end,
                   EntityType type) {
    const auto units = std::span(document_.units).subspan(i, length);
    if (!units[0].is(kUnitHasUpper)) return false;
    const LexEntry* entry = lexicon_.find(units);
    if (entry == nullptr || (entry->flags & kPointing) == 0) return false;
    const auto places = lexicon_.places(*entry);
    if (places.empty()) return false;
    const bool whole = i == begin && i + length == end;
    const bool sure = (entry->flags & (kLexCountry | kLexDemonym | kLexFormerState | kLexSeat)) != 0;
    if (type == EntityType::kOther && !sure) return false;
    if (type == EntityType::kPlace && !whole && !sure) return false;
    if (!whole && !sure && length == 1 && is_ordinary(units[0])) return false;
    PlaceHint hint;
    hint.unit = static_cast<std::uint32_t>(i);
    hint.places = places;
    hint.flags = entry->flags;
    if (!whole) hint.weight = type == EntityType::kOrganisation ? kInsideOrganisation : kInsideOther;
    hint.within = behind(end);
    hints_.push_back(hint);
    return true;
  }

  // A word that is mostly written small ("Northern" in a board's name) says nothing
  // about the place that has it for a name.
  bool is_ordinary(const Unit& unit) const {
    const LexWord* word = lexicon_.word(unit.exact);
    return word != nullptr && word->small_share() >= kOrdinaryShare;
  }

  // ", Texas" or ", Russia" or "(France)" behind a name.
  std::span<const LexPlace> behind(std::size_t at) const {
    const auto& units = document_.units;
    if (at + 1 >= units.size() || (units[at].mark != ',' && units[at].mark != '(')) return {};
    for (std::size_t length = std::min<std::size_t>(4, units.size() - at - 1); length > 0; --length) {
      const LexEntry* entry = lexicon_.find(std::span(units).subspan(at + 1, length));
      if (entry == nullptr || !units[at + 1].is(kUnitHasUpper)) continue;
      if ((entry->flags & (kLexCountry | kLexRegion | kLexRegionShort | kLexFormerState)) != 0) {
        return lexicon_.places(*entry);
      }
    }
    return {};
  }

  const Lexicon& lexicon_;
  const TagDocument& document_;
  std::vector<PlaceHint> hints_;
};

}  // namespace

std::vector<PlaceHint> find_places(const Lexicon& lexicon, const TagDocument& document,
                                   const std::vector<EntitySpan>& spans) {
  return Finder(lexicon, document).run(spans);
}

}  // namespace dateline

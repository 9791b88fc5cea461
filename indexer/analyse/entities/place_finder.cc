#include "indexer/analyse/entities/place_finder.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr std::uint32_t kPointing = kLexCountry | kLexDemonym | kLexCapital | kLexBigCity | kLexCity |
                                    kLexSmallCity | kLexRegion | kLexRegionShort | kLexFormerState | kLexSeat;
constexpr std::uint32_t kWider = kLexCountry | kLexRegion | kLexRegionShort | kLexFormerState;
constexpr double kInsideOrganisation = 0.6;
constexpr double kInsideOther = 0.9;
constexpr double kLanguage = 0.2;            // "in French"

class Finder {
 public:
  Finder(const Lexicon& lexicon, const TagDocument& document)
      : lexicon_(lexicon), document_(document), units_(document.units) {}

  std::vector<PlaceHint> run(const std::vector<EntitySpan>& spans) {
    std::size_t unit = 0;
    for (const EntitySpan& span : spans) {
      while (unit < units_.size() && units_[unit].begin < span.begin) ++unit;
      std::size_t end = unit;
      while (end < units_.size() && units_[end].begin < span.end) ++end;
      if (span.type != EntityType::kPerson) take(unit, end, span.type);
      unit = end;
    }
    return std::move(hints_);
  }

 private:
  // The longest phrases inside the span that the lexicon knows. A place must be
  // known as a whole, or by its country's name or a demonym.
  void take(std::size_t begin, std::size_t end, EntityType type) {
    const std::size_t known = hints_.size();
    bool wider = false;  // a sea or a continent
    for (std::size_t i = begin; i < end;) {
      std::size_t length = units_[i].is(kUnitHasUpper) ? longest(i, end) : 0;
      for (; length > 0; --length) {
        const LexEntry* entry = lexicon_.find(std::span(units_).subspan(i, length));
        if (entry == nullptr) continue;
        if (take_phrase(*entry, i, length, begin, end, type)) break;
        // "South American" is not of America, nor the Gulf of Mexico of Mexico.
        if ((entry->flags & (kLexNature | kLexPeople)) != 0) {
          wider = wider || length == end - begin;
          break;
        }
      }
      i += std::max<std::size_t>(length, 1);
    }
    if (type == EntityType::kPlace && hints_.size() == known && !wider && end > begin) {
      note(begin, begin, end, {}, type);
    }
  }

  // Units of the longest phrase that can begin with this one.
  std::size_t longest(std::size_t i, std::size_t end) const {
    const std::size_t most = std::min<std::size_t>(end - i, 6);
    if (most > 1 && units_[i + 1].is(kUnitRest)) return most;
    const LexEntry* first = lexicon_.find_folded(std::span(units_).subspan(i, 1));
    return first == nullptr ? 1 : std::clamp<std::size_t>(first->max_units, 1, most);
  }

  bool take_phrase(const LexEntry& entry, std::size_t i, std::size_t length, std::size_t begin,
                   std::size_t end, EntityType type) {
    if ((entry.flags & kPointing) == 0) return false;
    const auto places = lexicon_.places(entry);
    if (places.empty()) return false;
    const bool whole = i == begin && i + length == end;
    const bool sure = (entry.flags & (kLexCountry | kLexDemonym | kLexFormerState | kLexSeat)) != 0;
    if (type == EntityType::kOther && !sure) return false;
    if (type == EntityType::kPlace && !whole && !sure && !is_headed(i, length, begin, end)) return false;
    const bool people = (entry.flags & kLexDemonym) != 0;
    if (!whole && !people && length == 1 && is_ordinary(units_[i])) return false;
    PlaceHint& hint = note(i, begin, end, places, type);
    hint.whole = whole;
    if (!whole) hint.weight = type == EntityType::kOrganisation ? kInsideOrganisation : kInsideOther;
    if (people && is_language(i, i + length)) hint.weight = kLanguage;
    return true;
  }

  PlaceHint& note(std::size_t i, std::size_t begin, std::size_t end, std::span<const LexPlace> places,
                  EntityType type) {
    PlaceHint hint;
    hint.unit = static_cast<std::uint32_t>(i);
    hint.places = places;
    hint.within = behind(end);
    hint.before = last_name_before(begin);
    hint.in_organisation = type == EntityType::kOrganisation;
    hint.in_brackets = begin > 0 && units_[begin - 1].mark == '(';
    hints_.push_back(hint);
    last_end_ = end;
    return hints_.back();
  }

  // "Borno State": the whole but for what kind of place it is.
  bool is_headed(std::size_t i, std::size_t length, std::size_t begin, std::size_t end) const {
    return i == begin && i + length + 1 == end && is_one_of(document_, end - 1, kDivisions);
  }

  // "in French", "spoke Portuguese", "English lessons": no country.
  bool is_language(std::size_t begin, std::size_t end) const {
    if (end - begin != 1) return false;
    if (end < units_.size() && is_one_of(document_, end, kOfLanguages)) return true;
    if (begin == 0) return false;
    if (is_one_of(document_, begin - 1, kSpeaking)) return true;
    if (!is_one_of(document_, begin - 1, kInto)) return false;
    return end >= units_.size() || !units_[end].is(kUnitWord) || is_one_of(document_, end, kJoints);
  }

  // A word that is mostly written small ("Northern" in a board's name) says nothing
  // about the place that has it for a name.
  bool is_ordinary(const Unit& unit) const {
    const LexWord* word = lexicon_.word(unit.exact);
    return word != nullptr && word->small_share() >= kHalfSmall;
  }

  // ", Texas" or ", Russia" or "(France)" behind a name.
  std::span<const LexPlace> behind(std::size_t at) const {
    if (at + 1 >= units_.size() || (units_[at].mark != ',' && units_[at].mark != '(')) return {};
    for (std::size_t length = std::min<std::size_t>(4, units_.size() - at - 1); length > 0; --length) {
      const LexEntry* entry = lexicon_.find(std::span(units_).subspan(at + 1, length));
      if (entry == nullptr || !units_[at + 1].is(kUnitHasUpper)) continue;
      if ((entry->flags & kWider) != 0) return lexicon_.places(*entry);
    }
    return {};
  }

  // What "Texas" is behind.
  std::span<const LexPlace> last_name_before(std::size_t begin) const {
    const bool behind_comma = begin > 0 && units_[begin - 1].mark == ',' && last_end_ + 1 == begin;
    return behind_comma && !hints_.empty() ? hints_.back().places : std::span<const LexPlace>();
  }

  static constexpr std::string_view kDivisions[] = {"State", "Province", "County", "Region", "District",
                                                    "Governorate", "Prefecture", "City", "Oblast"};
  static constexpr std::string_view kSpeaking[] = {"speak", "speaks", "spoke", "speaking", "spoken", "fluent", "learn",
                                                   "learns", "learned", "learning", "teach", "teaches", "taught",
                                                   "teaching", "understand"};
  static constexpr std::string_view kOfLanguages[] = {"language", "lesson", "lessons", "learners", "speaker", "speakers",
                                                      "translation", "version", "proficiency"};
  static constexpr std::string_view kInto[] = {"in", "In", "into", "from"};
  static constexpr std::string_view kJoints[] = {"and", "or", "that", "but", "to", "as", "by", "for", "with"};

  const Lexicon& lexicon_;
  const TagDocument& document_;
  const std::vector<Unit>& units_;
  std::vector<PlaceHint> hints_;
  std::size_t last_end_ = 0;
};

}  // namespace

std::vector<PlaceHint> find_places(const Lexicon& lexicon, const TagDocument& document,
                                   const std::vector<EntitySpan>& spans) {
  return Finder(lexicon, document).run(spans);
}

}  // namespace dateline

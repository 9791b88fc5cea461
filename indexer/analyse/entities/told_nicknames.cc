#include "indexer/analyse/entities/told_nicknames.h"

#include "common/base/ascii.h"
#include "indexer/analyse/entities/known_as.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/repeated_names.h"

namespace dateline {
namespace {

constexpr std::size_t kMostBetween = 5;  // words of "known to his fans all over as"
constexpr std::size_t kMostBehind = 40;  // bytes of ", as he is affectionately known"
constexpr std::size_t kMostUnits = 3;    // of a nickname, with its hyphen

class Nicknames {
 public:
  explicit Nicknames(const TagDocument& document) : document_(document), units_(document.units) {}

  // "Tuku" behind the whole name of Bo Okafor Merro; empty without one.
  UnitRange quoted_behind(const UnitRange& person) const {
    const std::size_t open = person.last;
    if (person.size() < 2 || open + 2 >= units_.size() || !is_mark_quote(open) ||
        !is_mark_quote(open + 2) || !is_capital(open + 1) ||
        document_.lex[open + 1].small_share >= kHalfSmall)
      return {};
    const std::uint32_t begin = units_[open + 1].begin;
    const bool nickname =
        is_nickname_in_quotes(document_.text.substr(0, begin), text_of(document_, person),
                              document_.text.substr(units_[open + 1].end));
    return nickname ? UnitRange{open + 1, open + 2} : UnitRange{};
  }

  // The nickname told behind a person whose last unit is in front of `at`; empty without one.
  UnitRange told_at(std::size_t at) const {
    static constexpr std::string_view kOpening[] = {",", "-", "(", "\xE2\x80\x93", "\xE2\x80\x94"};
    if (!is_one(at, kOpening)) return {};
    ++at;
    if (!is_word(at, "alias") && !is_word(at, "aka") && !is_word(at, "nicknamed")) {
      at = behind_known_as(at);
      if (at == units_.size()) return {};
    } else {
      ++at;
    }
    return name_at(at);
  }

 private:
  bool is_word(std::size_t i, std::string_view word) const {
    return i < units_.size() && document_.form(i) == word;
  }
  template <std::size_t N>
  bool is_one(std::size_t i, const std::string_view (&forms)[N]) const {
    return i < units_.size() && is_one_of(document_, i, forms);
  }
  bool is_small_word(std::size_t i) const {
    return i < units_.size() && units_[i].is(kUnitWord) && !units_[i].is(kUnitHasUpper);
  }

  // "known to fans as", "also known as", "often referred to as"; the number of units without one.
  std::size_t behind_known_as(std::size_t at) const {
    bool known = false;
    for (std::size_t word = 0; word < kMostBetween + 2 && is_small_word(at); ++word, ++at) {
      if (known && is_word(at, "as")) return at + 1;
      if (is_word(at, "as") && is_word(at - 1, "to") && is_word(at - 2, "referred")) return at + 1;
      known = known || is_word(at, "known");
    }
    return units_.size();
  }

  // Capitals alone, up to a mark: "the Chicago mayor" is no name.
  UnitRange name_at(std::size_t at) const {
    const auto is_quote = [&](std::size_t i) { return i < units_.size() && is_mark_quote(i); };
    if (is_quote(at)) ++at;
    if (is_word(at, "the") || is_word(at, "The")) ++at;
    if (is_quote(at)) ++at;
    if (is_word(at, "The")) ++at;
    const std::size_t first = at;
    while (at < units_.size() && at - first < kMostUnits &&
           (is_capital(at) ||
            (at > first && units_[at].mark == '-' && !units_[at].is(kUnitSpaceBefore))))
      ++at;
    if (at == first || at >= units_.size() || units_[at - 1].mark != 0) return {};
    const bool closed = units_[at].mark != 0 || is_quote(at);
    return closed && units_[at].mark != '\'' ? UnitRange{first, at} : UnitRange{};
  }

  bool is_capital(std::size_t i) const {
    return units_[i].is(kUnitWord) && units_[i].is(kUnitCapital) && !units_[i].is(kUnitPoint);
  }
  bool is_mark_quote(std::size_t i) const {
    const std::string_view form = document_.form(i);
    return form == "\"" || form == "'" || form == "\xE2\x80\x9C" || form == "\xE2\x80\x9D" ||
           form == "\xE2\x80\x98" || form == "\xE2\x80\x99";
  }

  const TagDocument& document_;
  const std::vector<Unit>& units_;
};

// Most names stand before a word, which the text alone tells.
bool is_before_mark(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at < text.size() && !is_ascii_letter(text[at]);
}

void find_told(const TaggedField& field, NameKeys& told) {
  const TagDocument& document = *field.document;
  const Nicknames nicknames(document);
  for (const NameSpan& span : *field.spans) {
    const std::size_t behind = span.units.last;
    const std::uint32_t end = document.units[behind - 1].end;
    if (span.type == EntityType::kOrganisation &&
        known_so(document.text.substr(end, kMostBehind)) != KnownSo::kNo)
      told.add(document, span.units);
    if (span.type != EntityType::kPerson || !is_before_mark(document.text, end)) continue;
    UnitRange name = nicknames.quoted_behind(span.units);
    if (name.size() == 0) name = nicknames.told_at(behind);
    if (name.size() > 0) told.add(document, name);
  }
}

}  // namespace

void settle_told_nicknames(const std::vector<TaggedField>& fields) {
  NameKeys told;
  for (const TaggedField& field : fields) find_told(field, told);
  for (const TaggedField& field : fields) mark_persons(field, told);
}

}  // namespace dateline

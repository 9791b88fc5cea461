#include "indexer/analyse/entities/amounts.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/currency_codes.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::uint32_t kKnownPlace =
    kLexCountry | kLexCapital | kLexBigCity | kLexCity | kLexSmallCity | kLexRegion;
constexpr std::size_t kMostDegrees = 3;  // digits
constexpr std::size_t kWeather =
    4;  // different degrees of an article that has what places measured

// Digits with letters behind or in front of them.
struct Parts {
  std::string_view number;
  std::string_view letters;
};

bool is_of_number(char c) { return is_ascii_digit(c) || c == '.' || c == ','; }

std::optional<Parts> digits_first(std::string_view form) {
  std::size_t at = 0;
  while (at < form.size() && is_of_number(form[at])) ++at;
  if (at == 0 || at == form.size() || !is_ascii_digit(form[0])) return std::nullopt;
  return Parts{form.substr(0, at), form.substr(at)};
}

std::optional<Parts> letters_first(std::string_view form) {
  std::size_t at = 0;
  while (at < form.size() && is_ascii_letter(form[at])) ++at;
  if (at == 0 || at == form.size()) return std::nullopt;
  if (!std::all_of(form.begin() + static_cast<std::ptrdiff_t>(at), form.end(), is_of_number))
    return std::nullopt;
  return Parts{form.substr(at), form.substr(0, at)};
}

bool is_degree(const Parts& parts) {
  const bool whole = std::all_of(parts.number.begin(), parts.number.end(), is_ascii_digit);
  return whole && parts.number.size() <= kMostDegrees &&
         (parts.letters == "C" || parts.letters == "F");
}

// "100m" is a race's name, and 35 mm and 70 mm, the widths of films, are cinemas'.
bool is_measured(const Parts& parts) {
  static constexpr std::string_view units[] = {
      "GB",  "GHz", "GW",  "GWh", "Gbps", "Hz",   "KB", "KG",  "KM",  "KPH", "KW",  "KWh", "MB",
      "MHz", "MPH", "MW",  "MWh", "MWp",  "Mbps", "Mw", "TB",  "TWh", "cm",  "ft",  "hr",  "hrs",
      "in",  "ins", "kHz", "kW",  "kWh",  "kWp",  "kg", "kgs", "km",  "kmh", "kms", "kph", "kw",
      "lb",  "lbs", "mAh", "min", "mins", "ml",   "mm", "mph", "oz",  "sec", "secs"};
  if (parts.letters == "mm" && (parts.number == "35" || parts.number == "70")) return false;
  return std::ranges::find(units, parts.letters) != std::end(units);
}

class Amounts {
 public:
  explicit Amounts(const std::vector<TaggedField>& fields) : fields_(fields) {}

  void run() {
    const bool any =
        std::ranges::any_of(fields_, [&](const TaggedField& field) { return has_any(field); });
    if (!any) return;
    for (const TaggedField& field : fields_) learn(*field.document);
    for (const TaggedField& field : fields_) drop(field);
  }

 private:
  static std::string_view form_of(const TagDocument& document, std::size_t i) {
    std::string_view form = document.form(i);
    if (document.units[i].is(kUnitPoint)) form.remove_suffix(1);  // "9C." ends a sentence
    return form;
  }

  static bool may_be_amount(const TagDocument& document, std::size_t i) {
    const Unit& unit = document.units[i];
    if (!unit.is(kUnitHasDigit) || !unit.is(kUnitWord)) return false;
    if (is_ascii_digit(document.text[unit.begin])) return true;
    return is_ascii_digit(without_magnitude(form_of(document, i)).back());
  }

  static bool has_any(const TaggedField& field) {
    for (const NameSpan& span : *field.spans) {
      const auto [first, last] = span.units;
      if (is_letter_and_sum(*field.document, span.units)) return true;
      for (std::size_t i = first; i < last; ++i) {
        if (may_be_amount(*field.document, i)) return true;
      }
    }
    return false;
  }

  // Which degrees the article has, and which letters stand in it before sums of money.
  void learn(const TagDocument& document) {
    for (std::size_t i = 0; i < document.units.size(); ++i) {
      if (!may_be_amount(document, i)) continue;
      const std::string_view form = form_of(document, i);
      if (const auto parts = digits_first(form); parts && is_degree(*parts)) degrees_.insert(form);
      const std::string_view sum = without_magnitude(form);
      if (const auto paid = letters_first(sum); paid && paid->letters.size() == 1 &&
                                                form.substr(sum.size()) == "M" &&
                                                is_paid(document, i))
        sums_.insert(paid->letters[0]);
      const auto parts = letters_first(form);
      if (parts && parts->letters.size() == 1 && is_sum(document, i))
        sums_.insert(parts->letters[0]);
    }
  }

  // "K20,000", "N141 per litre", "R3 billion".
  static bool is_sum(const TagDocument& document, std::size_t i) {
    static const WordSet behind = {"per", "million", "billion", "trillion",
                                   "bn",  "crore",   "lakh",    "apiece"};
    const auto& units = document.units;
    if (i + 1 >= units.size()) return false;
    return goes_on(document, i) || behind.has(units[i + 1]);
  }

  // A comma or point and digits right behind.
  static bool goes_on(const TagDocument& document, std::size_t i) {
    const auto& units = document.units;
    if (i + 2 >= units.size() || (units[i + 1].mark != ',' && units[i + 1].mark != '.'))
      return false;
    if (units[i + 1].is(kUnitSpaceBefore) || units[i + 2].is(kUnitSpaceBefore)) return false;
    return is_ascii_digit(document.text[units[i + 2].begin]);
  }

  bool is_amount(const TagDocument& document, std::size_t i) const {
    if (!may_be_amount(document, i)) return false;
    const bool tied =
        i > 0 && document.units[i - 1].mark == '-' && !document.units[i].is(kUnitSpaceBefore);
    if (tied) return false;  // F-16C
    const std::string_view form = form_of(document, i);
    if (const auto parts = digits_first(form)) {
      return is_measured(*parts) || (is_degree(*parts) && degrees_.size() >= 2);
    }
    const std::string_view sum = without_magnitude(form);
    const auto parts = letters_first(sum);
    if (!parts) return false;
    // "PHP340,000", "GHS5".
    if (is_currency(parts->letters) || is_currency_code(parts->letters)) return true;
    if (parts->letters.size() != 1) return false;
    if (sums_.contains(parts->letters[0])) return true;
    return is_large_sum(*parts, form.substr(sum.size()));
  }

  // "A fine of P50M", "P50M bribe"; the R160M is a train.
  static bool is_paid(const TagDocument& document, std::size_t i) {
    static const WordSet words = {
        "aid",          "allocated", "allots", "bribe",   "bribes", "budget",  "cash",
        "compensation", "cost",      "costs",  "damages", "debt",   "deal",    "donated",
        "donates",      "fine",      "fined",  "fines",   "fund",   "funding", "funds",
        "grant",        "grants",    "invest", "invests", "loan",   "loans",   "loot",
        "loss",         "losses",    "nearly", "paid",    "pay",    "payout",  "pays",
        "profit",       "ransom",    "sum",    "tax",     "worth"};
    static const WordSet of = {"of"};
    const auto& units = document.units;
    std::size_t before = i;
    if (before > 1 && of.has(units[before - 1])) --before;
    return (before > 0 && words.has(units[before - 1])) ||
           (i + 1 < units.size() && words.has(units[i + 1]));
  }

  // "P50m", "R3bn": the pesos and rands of many papers; not "A320B", "P51B", and "R160M"
  // where the article pays with such letters alone.
  static bool is_large_sum(const Parts& parts, std::string_view magnitude) {
    static constexpr std::string_view kLetters = "NPR";
    static constexpr std::string_view kMagnitudes[] = {"bn", "m", "mil", "mln", "mn", "tr"};
    return kLetters.find(parts.letters[0]) != kLetters.npos &&
           std::ranges::find(kMagnitudes, magnitude) != std::end(kMagnitudes);
  }

  // "P 3,400,000", "N 20,000": the letter stands apart. With a comma: "K 9", "P 51" are other
  // things.
  static bool is_letter_and_sum(const TagDocument& document, const UnitRange& name) {
    static constexpr std::string_view kLetters = "KNPR";
    if (name.size() < 2 || document.units[name.first].end - document.units[name.first].begin != 1)
      return false;
    const std::string_view form = text_of(document, name);
    return kLetters.find(form[0]) != kLetters.npos && form[1] == ' ' &&
           form.find(',') != form.npos &&
           std::ranges::all_of(form.substr(2), [](char c) { return is_of_number(c); });
  }

  void drop(const TaggedField& field) {
    const TagDocument& document = *field.document;
    std::vector<NameSpan> kept;
    kept.reserve(field.spans->size());
    for (const NameSpan& span : *field.spans) {
      const auto [first, last] = span.units;
      if (is_letter_and_sum(document, span.units)) continue;
      std::size_t begin = first;
      bool cut = false;
      for (std::size_t i = first; i < last; ++i) {
        if (!is_amount(document, i)) continue;
        keep(document, begin, i, span.type, kept);
        cut = true;
        while (goes_on(document, i)) i += 2;
        begin = std::min(i + 1, last);
      }
      if (cut) {
        keep(document, begin, last, span.type, kept);
      } else {
        kept.push_back(span);
      }
    }
    *field.spans = std::move(kept);
  }

  // What lies between two amounts, without marks and small words at its ends.
  void keep(const TagDocument& document, std::size_t begin, std::size_t end, EntityType type,
            std::vector<NameSpan>& kept) const {
    static const WordSet extremes = {"max",     "max.", "maximum", "min", "min.",
                                     "minimum", "high", "highest", "low", "lowest"};
    const auto& units = document.units;
    while (begin < end && !units[begin].is_open()) ++begin;
    while (begin < end && !units[end - 1].is_open()) --end;
    if (begin == end || (end - begin == 1 && extremes.has(units[begin]))) return;
    const bool weather = degrees_.size() >= kWeather;
    const UnitLex& lex = document.lex[begin];
    const bool alone = end - begin == 1 && (lex.flags & kKnownPlace) != 0;
    const bool phrase = lex.phrase_length == end - begin && lex.phrase_place == 0 &&
                        (lex.phrase_flags & kKnownPlace) != 0;
    kept.push_back({{begin, end}, weather || alone || phrase ? EntityType::kPlace : type});
  }

  const std::vector<TaggedField>& fields_;
  std::set<std::string_view> degrees_;
  std::set<char> sums_;
};

}  // namespace

void drop_amounts(const std::vector<TaggedField>& fields) { Amounts(fields).run(); }

}  // namespace dateline

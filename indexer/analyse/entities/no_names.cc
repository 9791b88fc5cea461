#include "indexer/analyse/entities/no_names.h"

#include <algorithm>
#include <string_view>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/company_signs.h"
#include "indexer/analyse/entities/currency_codes.h"
#include "indexer/analyse/entities/misread_months.h"
#include "indexer/analyse/entities/possessive_names.h"
#include "indexer/analyse/entities/sign_offs.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

// "Minister Ida Lund (R) and Erik Moe (L)".
bool is_letter_in_brackets(const TagDocument& document, const UnitRange& name) {
  return name.last - name.first == 1 && document.form(name.first).size() == 1 && name.first > 0 &&
         document.mark_at(name.first - 1) == '(' && document.mark_at(name.last) == ')';
}

// "1100 GMT", "2 p.m. AEST".
bool is_time_zone(const TagDocument& document, const UnitRange& name) {
  static const WordSet zones = {"acst", "aedt", "aest", "akst", "ast", "awst", "bst",  "cat",
                                "cdt",  "cest", "cet",  "cst",  "cwt", "ewt",  "mwt",  "pwt",
                                "eat",  "edt",  "eest", "eet",  "est", "gmt",  "hkt",  "hst",
                                "ist",  "jst",  "kst",  "mdt",  "msk", "mst",  "nzdt", "nzst",
                                "pdt",  "pkt",  "pst",  "sast", "utc", "wat",  "wib"};
  static const WordSet before = {"a.m.",     "am",   "a.m",  "hours", "hrs",
                                 "midnight", "noon", "p.m.", "pm",    "p.m"};
  const std::size_t zone = name.last - 1;
  if (!document.units[zone].is(kUnitAllUpper) || !zones.has(document.units[zone])) return false;
  if (name.last - name.first == 2) return document.units[name.first].is(kUnitNumber);
  if (name.last - name.first > 1 || zone == 0) return false;
  return document.units[zone - 1].is(kUnitNumber) || before.has(document.units[zone - 1]);
}

// "FY2007", "FY 07".
bool is_fiscal_year(const TagDocument& document, const UnitRange& name) {
  const std::string_view first = document.form(name.first);
  if (!first.starts_with("FY")) return false;
  if (name.last - name.first == 2)
    return first.size() == 2 && document.units[name.first + 1].is(kUnitNumber);
  return name.last - name.first == 1 && std::ranges::all_of(first.substr(2), is_ascii_digit);
}

// "Alzheimer's disease", "Hodgkin lymphoma".
bool is_disease(const TagDocument& document, const UnitRange& name) {
  static const WordSet words = {"dementia", "disease", "lymphoma", "palsy", "sarcoma", "syndrome"};
  if (name.size() != 1) return false;
  const std::size_t behind = has_s_behind(document, name.first) ? name.last + 2 : name.last;
  return behind < document.units.size() && !document.units[behind].is(kUnitHasUpper) &&
         words.has(document.units[behind]);
}

// The FIRs that police in India file, the LGAs that Nigeria's states have, degrees, and letters of
// everyday things.
bool is_mere_letters(const TagDocument& document, const UnitRange& name) {
  static constexpr std::string_view kLetters[] = {"BEd",  "BSc",  "DIY",  "DSc", "EdD", "FIR",
                                                  "FIRs", "LGA",  "LGAs", "MEd", "MSc", "PhD",
                                                  "PhDs", "RSVP", "UHF",  "VHF"};
  if (name.size() != 1 || document.units[name.first].is(kUnitCapsText)) return false;
  return std::ranges::find(kLetters, document.form(name.first)) != std::end(kLetters);
}

// "John Meek, Esq.", "Mr. Bo Ray, M.A., spoke": honours and degrees behind somebody's name. Those
// that may be a state's letters need a forename or initials in front ("Salem, M.A.").
bool is_honour_behind_name(const TagDocument& document, const UnitRange& name) {
  static const WordSet sure = {"b.a.",   "b.d.",     "c.b.e.",   "c.i.e.",   "c.m.g.", "d.d.",
                               "d.s.o.", "esq",      "esq.",     "f.r.c.s.", "f.r.s.", "j.p.",
                               "k.c.b.", "k.c.m.g.", "k.c.s.i.", "ll.b.",    "ll.d.",  "m.b.e.",
                               "o.b.e.", "ph.d.",    "q.c.",     "v.c."};
  static const WordSet states = {"m.a.", "m.d."};
  if (name.size() != 1 || name.first < 2 || document.mark_at(name.first - 1) != ',') return false;
  const Unit& unit = document.units[name.first];
  if (!unit.is(kUnitCapital) || !document.units[name.first - 2].is(kUnitCapital)) return false;
  if (sure.has(unit)) return true;
  if (!states.has(unit) || name.first < 3) return false;
  const std::size_t before = name.first - 3;
  return document.units[before].is(kUnitCapital) &&
         (document.units[before].end - document.units[before].begin <= 2 ||
          (document.lex[before].flags & kLexForename) != 0);
}

// "(Received This Day, 10.55 a.m.)", "Sydney, This Day.": how New Zealand's papers wrote today.
bool is_this_day(const TagDocument& document, const UnitRange& name) {
  static const WordSet first = {"this"}, last = {"day"}, received = {"received"};
  if (name.size() != 2 || name.first == 0 || !first.has(document.units[name.first]) ||
      !last.has(document.units[name.first + 1]))
    return false;
  return received.has(document.units[name.first - 1]) ||
         (document.mark_at(name.first - 1) == ',' && document.mark_at(name.last) == '.');
}

// "The Honourable the Chief Justice": an honorific without its owner's name, "its CEO" an office,
// "Granddad banned" a headline's word for anybody. "Treasuries": what America's Treasury owes.
bool is_mere_word(const TagDocument& document, const UnitRange& name) {
  static const WordSet words = {"ceo",      "ceos",       "cfo",      "dad",       "grandad",
                                "granddad", "grandma",    "grandpa",  "honorable", "honourable",
                                "mum",      "treasuries", "treasurys"};
  return name.size() == 1 && words.has(document.units[name.first]);
}

// "Baa2", "Caa1", "BBB+", "CCC-plus": what agencies rate debts. "A3" and "B1" are roads and papers
// too, CCC and BBB bodies.
bool is_rating(const TagDocument& document, const UnitRange& name) {
  static constexpr std::string_view kRatings[] = {"Aa1",  "Aa2",  "Aa3",  "Aaa",  "Ba1",
                                                  "Ba2",  "Ba3",  "Baa1", "Baa2", "Baa3",
                                                  "Caa1", "Caa2", "Caa3"};
  static_assert(std::ranges::is_sorted(kRatings));
  constexpr std::size_t kFewestLetters = 3;
  constexpr std::size_t kMostLetters = 4;
  if (name.size() != 1) return false;
  const std::string_view form = document.form(name.first);
  if (form.size() < kFewestLetters || form.size() > kMostLetters ||
      (form[1] != 'a' && form[1] != form[0]))
    return false;
  const char sign = document.mark_at(name.last);
  const bool signed_one = (form == "BBB" || form == "CCC") && (sign == '+' || sign == '-') &&
                          !document.units[name.last].is(kUnitSpaceBefore);
  return signed_one || std::ranges::binary_search(kRatings, form);
}

// "1 Min Read" above a page.
bool is_reading_time(const TagDocument& document, const UnitRange& name) {
  static const WordSet minutes = {"min", "mins", "minute", "minutes"}, read = {"read"};
  const std::size_t last = name.last - 1;
  if (name.size() != 2 || last < 2 || !read.has(document.units[last])) return false;
  return minutes.has(document.units[last - 1]) && document.units[last - 2].is(kUnitNumber);
}

// "Two RBI", "an RBI single", "a 2.10 ERA": runs batted in and earned run average.
bool is_baseball_count(const TagDocument& document, const UnitRange& name) {
  static const WordSet runs = {"rbi", "rbis"}, average = {"era"};
  static const WordSet counts = {&runs, &average};
  if (name.size() != 1 || !counts.has(document.units[name.first])) return false;
  static const WordSet numbers = {"one", "two", "three", "four", "five", "six", "seven", "eight"};
  static const WordSet hits = {"double",   "doubles", "fielder", "fly",       "groundout",
                               "grounder", "infield", "single",  "sacrifice", "singles",
                               "squeeze",  "triple",  "triples"};
  static const WordSet articles = {"a", "an", "his", "the"};
  const Unit& word = document.units[name.first];
  const bool of_runs = runs.has(word);
  if ((!of_runs && !word.is(kUnitAllUpper)) || word.is(kUnitPoint)) return false;
  const bool counted = name.first > 0 && (document.units[name.first - 1].is(kUnitNumber) ||
                                          (of_runs && numbers.has(document.units[name.first - 1])));
  if (counted) return true;
  if (name.last >= document.units.size()) return false;
  if (of_runs) return hits.has(document.units[name.last]);
  // "An ERA of 2.10".
  return name.first > 0 && articles.has(document.units[name.first - 1]) &&
         document.form(name.last) == "of" && name.last + 1 < document.units.size() &&
         document.units[name.last + 1].is(kUnitNumber);
}

// "(NASDAQ: GOOG)": both words, or one of them.
bool is_listing(const TagDocument& document, const UnitRange& name) {
  constexpr std::size_t kUnits = 3;  // of it
  const bool ticker = name.first >= 2 && document.mark_at(name.first - 1) == ':';
  if (!ticker && document.mark_at(name.first + 1) != ':') return false;
  const std::size_t begin = ticker ? name.first - 2 : name.first;
  return is_listing_at(document, begin) && name.last <= begin + kUnits;
}

// "(TAMO.NS)": what shares go by and the letters of their exchange.
bool is_ticker_with_exchange(const TagDocument& document, const UnitRange& name) {
  static constexpr std::string_view kExchanges[] = {
      "AS", "AX", "BK", "BO", "BR", "CO", "DE", "HE", "HK", "JK", "JO", "KL", "KQ", "KS",
      "L",  "LS", "MC", "MI", "N",  "NS", "NZ", "O",  "OL", "OQ", "PA", "PK", "SA", "SI",
      "SS", "ST", "SW", "SZ", "T",  "TA", "TO", "TW", "V",  "VI", "VX", "WA"};
  constexpr std::size_t kMostLetters = 9;  // of the shares' letters
  const std::uint32_t begin = document.units[name.first].begin;
  if (begin == 0 || document.text[begin - 1] != '(') return false;
  const std::string_view text = document.text.substr(begin, kMostLetters + 4);
  const std::size_t point = text.find('.');
  const std::size_t end = text.find(')');
  if (point == text.npos || end == text.npos || point < 2 || point > end) return false;
  if (document.units[name.last - 1].end > begin + end) return false;
  const auto is_of_letters = [](char c) { return is_ascii_upper(c) || is_ascii_digit(c); };
  return std::ranges::all_of(text.substr(0, point), is_of_letters) &&
         std::ranges::find(kExchanges, text.substr(point + 1, end - point - 1)) !=
             std::end(kExchanges);
}

// "Oet" of "Oet. 31", "Novomber 6".
bool is_misread_month(const TagDocument& document, const UnitRange& name) {
  const MisreadMonth misread =
      misread_month(document.text, document.units, name.first, document.kind == TextKind::kScanned);
  return misread.month != 0 && name.last <= misread.day + 1;
}

}  // namespace

bool names_nothing(const TagDocument& document, const UnitRange& name) {
  constexpr std::size_t kMostUnits = 2;  // of all the others
  if (is_of_currencies(document, name) || is_listing(document, name) ||
      is_ticker_with_exchange(document, name) || is_of_sign_off(document, name))
    return true;
  if (name.size() > kMostUnits) return false;
  return is_letter_in_brackets(document, name) || is_time_zone(document, name) ||
         is_fiscal_year(document, name) || is_disease(document, name) ||
         is_rating(document, name) || is_reading_time(document, name) ||
         is_baseball_count(document, name) || is_mere_letters(document, name) ||
         is_mere_word(document, name) || is_misread_month(document, name) ||
         is_honour_behind_name(document, name) || is_this_day(document, name);
}

}  // namespace dateline

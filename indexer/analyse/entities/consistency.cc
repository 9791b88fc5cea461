#include "indexer/analyse/entities/consistency.h"

#include <algorithm>
#include <array>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/acronyms.h"
#include "indexer/analyse/entities/aged_persons.h"
#include "indexer/analyse/entities/amounts.h"
#include "indexer/analyse/entities/company_signs.h"
#include "indexer/analyse/entities/county_teams.h"
#include "indexer/analyse/entities/courts.h"
#include "indexer/analyse/entities/credited_persons.h"
#include "indexer/analyse/entities/district_lists.h"
#include "indexer/analyse/entities/false_states.h"
#include "indexer/analyse/entities/initialled_persons.h"
#include "indexer/analyse/entities/interviewed.h"
#include "indexer/analyse/entities/introduced_things.h"
#include "indexer/analyse/entities/key_map.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/local_bodies.h"
#include "indexer/analyse/entities/mascots.h"
#include "indexer/analyse/entities/member_seats.h"
#include "indexer/analyse/entities/missed_cities.h"
#include "indexer/analyse/entities/monograms.h"
#include "indexer/analyse/entities/named_kin.h"
#include "indexer/analyse/entities/named_persons.h"
#include "indexer/analyse/entities/nation_codes.h"
#include "indexer/analyse/entities/no_names.h"
#include "indexer/analyse/entities/parted_names.h"
#include "indexer/analyse/entities/party_letters.h"
#include "indexer/analyse/entities/peers.h"
#include "indexer/analyse/entities/possessive_names.h"
#include "indexer/analyse/entities/priced_firms.h"
#include "indexer/analyse/entities/railways.h"
#include "indexer/analyse/entities/repeated_names.h"
#include "indexer/analyse/entities/roads.h"
#include "indexer/analyse/entities/ships.h"
#include "indexer/analyse/entities/team_nicknames.h"
#include "indexer/analyse/entities/team_scores.h"
#include "indexer/analyse/entities/told_nicknames.h"
#include "indexer/analyse/entities/town_firms.h"
#include "indexer/analyse/entities/war_planes.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

using TypeCounts = std::array<std::uint32_t, kEntityTypes>;

constexpr std::uint32_t kNoForename =
    kLexOrgHead | kLexPlaceHead | kLexTitle | kLexNature | kLexAgency;
constexpr std::uint32_t kShortestDay = 6;  // letters of "Monday"; "May" ends names

bool is_role(const TagDocument& document, std::size_t i) {
  const std::uint32_t flags = document.lex[i].flags;
  return (flags & kLexRole) != 0 && (flags & (kLexForename | kLexSurname)) == 0;
}

bool begins_sentence(const TagDocument& document, std::size_t i) {
  return document.units[i].is(kUnitSentenceStart) && document.units[i + 1].is(kUnitSpaceBefore) &&
         document.lex[i].small_share >= kOrdinaryShare && document.lex[i].flags == 0;
}

// "Secretary of War Baker" is Baker.
bool is_of_an_office(const TagDocument& document, std::size_t i) {
  if (i < 2 || document.form(i - 1) != "of" || (document.lex[i].flags & kLexForename) != 0)
    return false;
  return document.units[i - 2].is(kUnitCapital) && (document.lex[i - 2].flags & kLexTitle) != 0;
}

// "October 5", "Jul 20", and "Friday"; "October" alone ends names as well.
bool is_calendar_day(const TagDocument& document, std::size_t i) {
  if ((document.lex[i].flags & kLexCalendar) == 0) return false;
  if (i + 1 < document.units.size() && document.units[i + 1].is(kUnitNumber)) return true;
  const Unit& unit = document.units[i];
  return unit.end - unit.begin >= kShortestDay &&
         (document.form(i).ends_with("day") || document.form(i).ends_with("DAY"));
}

// "J Okafor 9p", of a list of prices.
bool is_price(const TagDocument& document, std::size_t i) {
  const std::string_view form = document.form(i);
  return form.size() >= 2 && form.back() == 'p' && is_ascii_digit(form[0]) &&
         is_ascii_digit(form[form.size() - 2]);
}

// Behind "ANN LEE" of "By ANN LEE   MEMBER of Parliament", where the text goes on behind some
// blanks.
std::size_t end_of_column(const TagDocument& document, std::size_t first, std::size_t last) {
  constexpr std::uint32_t kBlanks = 3;
  static const WordSet by = {"by"};
  if (first == 0 || last - first < 3 || !by.has(document.units[first - 1])) return last;
  for (std::size_t i = first + 2; i < last; ++i) {
    const std::uint32_t end = document.units[i - 1].end;
    const auto between = document.text.substr(end, document.units[i].begin - end);
    if (between.size() >= kBlanks && between.find_first_not_of(' ') == between.npos) return i;
  }
  return last;
}

// Written small, and none of the words for son and daughter that end names.
bool is_no_last_name(const TagDocument& document, std::size_t i) {
  static const WordSet kin = {"kyzy", "oglu", "ogly", "qizi", "ugli", "uulu"};
  const Unit& unit = document.units[i];
  return document.is_title && unit.is(kUnitWord) && unit.is(kUnitSpaceBefore) &&
         !unit.is(kUnitHasUpper) && !unit.is(kUnitRest) && !kin.has(unit);
}

// What firms are by law, which alone names none.
bool is_legal_form(const Unit& unit) {
  static const WordSet others = {"bhd", "incorporated", "pte", "pty"};
  static const WordSet forms = {&company_forms(), &others};
  return unit.mark != 0 || forms.has(unit);
}

// Of companies' results and of sums: "4th Qtr Jan 31", "Avg shrs", "U.S. Dlrs".
bool is_results_word(const Unit& unit) {
  static const WordSet words = {"avg", "dlrs", "mth", "mths", "qtly", "qtr", "qtrs", "shr", "shrs"};
  return words.has(unit) && (!unit.is(kUnitAllUpper) || unit.is(kUnitCapsText));
}

// "I've" in a text that has lost its marks.
bool is_said_of_oneself(const TagDocument& document, std::size_t i) {
  static const WordSet words = {"id", "im", "ive"};
  return document.kind == TextKind::kUnpunctuated && words.has(document.units[i]);
}

// "Ing" in a scanned text is the rest of a word, unless it is known to be a name and seldom
// anything else.
bool is_rest_of_word(const TagDocument& document, std::size_t i) {
  constexpr std::uint32_t kMostLetters = 3;
  constexpr std::uint32_t kMostlySmall = 7;  // of 8
  const Unit& unit = document.units[i];
  return document.kind == TextKind::kScanned && unit.end - unit.begin <= kMostLetters &&
         !unit.is(kUnitAllUpper) && unit.is(kUnitWord) && !unit.is(kUnitPoint) &&
         (document.lex[i].flags == 0 || document.lex[i].small_share >= kMostlySmall);
}

class Consistency {
 public:
  explicit Consistency(const NamesOfArticle& article)
      : fields_(article.fields), words_(*article.words) {}

  using Step = void (Consistency::*)();
  static const Step kSteps[];  // in the order in which they are to be taken

 private:
  void clean_names() {
    for (const TaggedField& field : fields_) {
      cut_possessive_capitals(field);
      part_names(*field.document, *field.spans);
      find_railways(*field.document, *field.spans);
      find_circuit_courts(*field.document, words_, *field.spans);
      drop_no_names(field);
      add_priced_firms(*field.document, words_, *field.spans);
    }
  }

  void find_persons() {
    settle_roads(fields_);
    for (const TaggedField& field : fields_) {
      settle_aged_persons(*field.document, *field.spans);
      settle_credited_persons(*field.document, *field.spans);
      settle_district_lists(*field.document, *field.spans);
    }
    settle_party_letters(fields_, words_);
    settle_named_kin(fields_, words_);
    settle_peers(fields_, words_);
  }

  void trim_names() {
    for (const TaggedField& field : fields_) {
      trim_persons(field);
      trim_firms(field);
      settle_local_areas(field);
      join_town_courts(field);
      settle_member_seats(*field.document, *field.spans);
      widen_hyphened_bodies(field);
      settle_company_signs(field);
    }
    drop_amounts(fields_);
  }

  void settle_short_forms() {
    settle_acronyms(fields_);
    drop_introduced_things(fields_);
    for (const TaggedField& field : fields_) settle_false_states(field);
    settle_nation_codes(fields_);
  }

  void settle_types() {
    count();
    if (several_types_) {
      for (const TaggedField& field : fields_) retype(field);
    }
    settle_ships(fields_, words_);
    settle_war_planes(fields_, words_);
    for (const TaggedField& field : fields_) find_forenames(field);
  }

  void settle_teams() {
    settle_team_scores(fields_, words_);
    settle_mascots(fields_, words_);
  }

  void repeat_names() {
    settle_told_nicknames(fields_);
    settle_initialled_persons(fields_);
    settle_monograms(fields_);
    add_repeated_names(fields_);
    for (const TaggedField& field : fields_) add_missed_cities(field, words_);
  }

  void settle_lone_words() {
    add_team_nicknames(fields_, words_);
    settle_county_teams(fields_, words_);
    settle_town_firms(fields_);
    settle_named_persons(fields_, words_);
    for (const TaggedField& field : fields_) add_interviewed(*field.document, *field.spans);
  }

  static bool is_no_name(const TagDocument& document, const NameSpan& span) {
    const auto [first, last] = span.units;
    if (names_nothing(document, {first, last})) return true;
    if (last - first == 1 &&
        (is_said_of_oneself(document, first) || is_rest_of_word(document, first)))
      return true;
    const auto units = std::span(document.units).subspan(first, last - first);
    if (std::ranges::any_of(units, is_results_word)) return true;
    // "Co." is Colorado as well.
    return span.type != EntityType::kPlace && std::ranges::all_of(units, is_legal_form);
  }

  // Names that mostly end in an s of their own: "FORT ST. JOHN'S", "BEN & JERRY'S".
  static bool has_saint_or_partner(const TagDocument& document, const UnitRange& name) {
    static const WordSet words = {"&", "saint", "st", "st."};
    const auto units = std::span(document.units).subspan(name.first, name.size());
    return std::ranges::any_of(units, [](const Unit& unit) { return words.has(unit); });
  }

  // "NADROGA'S chief": what the splitting of small letters leaves out by itself. Not "OAKLAND A'S"
  // nor "MORRISON'S to close".
  static void cut_possessive_capitals(const TaggedField& field) {
    const TagDocument& document = *field.document;
    for (NameSpan& span : *field.spans) {
      auto& [first, last] = span.units;
      if (last - first < 3 || document.form(last - 1) != "S") continue;
      if (document.form(last - 3).size() == 1 || !may_be_possessed(document, last) ||
          has_saint_or_partner(document, span.units))
        continue;
      const std::string_view mark = document.form(last - 2);
      if ((mark != "'" && mark != "\xE2\x80\x99") ||
          document.units[last - 2].is(kUnitSpaceBefore) ||
          document.units[last - 1].is(kUnitSpaceBefore))
        continue;
      if (!ends_in_own_s(text_of(document, span.units))) last -= 2;
    }
  }

  static void drop_no_names(const TaggedField& field) {
    std::erase_if(*field.spans,
                  [&](const NameSpan& span) { return is_no_name(*field.document, span); });
  }

  // A role or an office before a person ("Spokesman Ann Lee") and a day behind are no part of the
  // name.
  static void trim_persons(const TaggedField& field) {
    const TagDocument& document = *field.document;
    for (NameSpan& span : *field.spans) {
      if (span.type != EntityType::kPerson) continue;
      auto [first, last] = span.units;
      if (document.units[last - 1].mark == 0 && is_legal_form(document.units[last - 1])) {
        span.type = EntityType::kOrganisation;  // "Robert Halmi Inc"
        continue;
      }
      if (last - first >= 2 && is_of_an_office(document, first)) ++first;
      last = end_of_column(document, first, last);
      while (last - first >= 2 && is_role(document, first)) ++first;
      if (last - first >= 2 && begins_sentence(document, first) && has_age(document, last - 1))
        ++first;  // "Only Ray, 81,"
      while (last - first >= 2 && is_calendar_day(document, last - 1)) --last;
      if (last - first >= 2 && is_price(document, last - 1)) --last;
      // "Ada outruns the others".
      while (last - first >= 2 && is_no_last_name(document, last - 1)) --last;
      span.units = {first, last};
    }
  }

  // "Bow-street Police-court", "Scotland-yard": what the old hyphen ties to a name's last word.
  static void widen_hyphened_bodies(const TaggedField& field) {
    static const WordSet police = {"police"};
    static const WordSet of_police = {"court", "office", "station"};
    static const WordSet scotland = {"scotland"};
    static const WordSet yard = {"yard"};
    const TagDocument& document = *field.document;
    for (NameSpan& span : *field.spans) {
      const std::size_t last = span.units.last;
      if (document.mark_at(last) != '-' || last + 1 >= document.units.size() ||
          document.units[last + 1].is(kUnitSpaceBefore))
        continue;
      const Unit& head = document.units[last - 1];
      const Unit& tied = document.units[last + 1];
      const bool of_body = span.type == EntityType::kOrganisation && span.units.size() > 1 &&
                           police.has(head) && of_police.has(tied);
      if (!of_body && !(span.units.size() == 1 && scotland.has(head) && yard.has(tied))) continue;
      span.units.last += 2;
      span.type = EntityType::kOrganisation;
    }
  }

  // The last line of a company's release ("SOURCE Brightwater Foods"), what several firms are
  // ("Retailers Best Buy and Gap"), and how a message came ("Per Press Association").
  static void trim_firms(const TaggedField& field) {
    static const WordSet trades = {"automakers", "brokerages", "carmakers", "chipmakers",
                                   "drugmakers", "insurers",   "retailers"};
    static const WordSet per = {"per"};
    static const WordSet agencies = {"press", "united"};
    const TagDocument& document = *field.document;
    for (NameSpan& span : *field.spans) {
      if (span.type != EntityType::kOrganisation || span.units.size() < 2) continue;
      constexpr std::string_view kSource = "SOURCE ";
      const Unit& first = document.units[span.units.first];
      const bool trade = first.is(kUnitSentenceStart) && trades.has(first) &&
                         document.units[span.units.first + 1].is(kUnitCapital);
      const bool credit = per.has(first) && agencies.has(document.units[span.units.first + 1]);
      if (trade || credit || text_of(document, span.units).starts_with(kSource)) ++span.units.first;
      // "The Merrow Police Spokesperson".
      static const WordSet speakers = {"spokesman", "spokesperson", "spokeswoman"};
      if (span.units.size() > 1 && speakers.has(document.units[span.units.last - 1]))
        --span.units.last;
    }
  }

  void count() {
    std::size_t names = 0;
    for (const TaggedField& field : fields_) names += field.spans->size();
    counts_.reserve(names);
    for (const TaggedField& field : fields_) {
      for (const NameSpan& span : *field.spans) {
        TypeCounts& counts = counts_[key_of(*field.document, span.units)];
        ++counts[static_cast<std::size_t>(span.type)];
        several_types_ = several_types_ || std::ranges::count(counts, 0U) + 1 < std::ssize(counts);
        note_lone(*field.document, span);
      }
    }
  }

  // A name of one word: how often a person, how often not.
  void note_lone(const TagDocument& document, const NameSpan& span) {
    const auto [first, last] = span.units;
    if (last - first != 1) return;
    lone_[document.units[first].folded] += span.type == EntityType::kPerson ? 1 : -1;
  }

  // "Jordan Hill" is no place where "Hill" is a person.
  void find_forenames(const TaggedField& field) const {
    const TagDocument& document = *field.document;
    for (NameSpan& span : *field.spans) {
      if (span.type != EntityType::kPlace && span.type != EntityType::kOrganisation) continue;
      const auto [first, last] = span.units;
      if (last - first < 2 || last - first > 4) continue;
      const int* lone = lone_.find(document.units[last - 1].folded);
      if (lone == nullptr || *lone <= 0) continue;
      const bool words = std::all_of(
          document.units.begin() + static_cast<std::ptrdiff_t>(first),
          document.units.begin() + static_cast<std::ptrdiff_t>(last),
          [](const Unit& unit) { return unit.is(kUnitCapital) && !unit.is(kUnitAllUpper); });
      const bool known =
          document.lex[first].phrase_length != 0 || (document.lex[first].flags & kNoForename) != 0;
      if (words && !known) span.type = EntityType::kPerson;
    }
  }

  void retype(const TaggedField& field) {
    for (NameSpan& span : *field.spans) {
      if (span.nation) continue;
      const TypeCounts& counts = counts_[key_of(*field.document, span.units)];
      const auto most =
          static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
      const std::uint32_t own = counts[static_cast<std::size_t>(span.type)];
      if (counts[most] >= 3 && counts[most] >= 4 * own) span.type = static_cast<EntityType>(most);
    }
  }

  const std::vector<TaggedField>& fields_;
  const ArticleWords& words_;
  KeyMap<TypeCounts> counts_;   // by the words
  bool several_types_ = false;  // some words are of several
  KeyMap<int> lone_;            // by the word: how much more often a person than not
};

const Consistency::Step Consistency::kSteps[] = {
    &Consistency::clean_names,        &Consistency::find_persons,     &Consistency::trim_names,
    &Consistency::settle_short_forms, &Consistency::settle_types,     &Consistency::settle_teams,
    &Consistency::repeat_names,       &Consistency::settle_lone_words};

}  // namespace

// A step's code is much for the processor's nearest memory: it is used for all of the articles
// while it is there.
void make_consistent(std::span<const NamesOfArticle> articles) {
  std::vector<Consistency> each(articles.begin(), articles.end());
  for (const Consistency::Step step : Consistency::kSteps) {
    for (Consistency& article : each) (article.*step)();
  }
}

}  // namespace dateline

#include "indexer/analyse/entities/team_scores.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <unordered_set>

#include "indexer/analyse/entities/cue_words.h"
#include "indexer/analyse/entities/game_words.h"
#include "indexer/analyse/entities/key_map.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/person_signs.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

struct GameResult {
  UnitRange first;
  UnitRange second;
  std::size_t end = 0;  // behind the last score or name
  bool joined = false;  // "14-7", not "14, Boyd 7"
};

// What is counted in pairs as teams are: "Women Under 20".
bool begins_counted(const Unit& unit) {
  static const WordSet words = {
      "act",    "article", "boys",    "category", "chapter", "class",  "days",  "game",   "games",
      "girls",  "grade",   "group",   "house",    "ladies",  "level",  "match", "men",    "nays",
      "no",     "noes",    "others",  "pages",    "part",    "period", "phase", "route",  "room",
      "round",  "scene",   "section", "senate",   "set",     "stage",  "step",  "team",   "total",
      "volume", "week",    "weeks",   "women",    "yeas",    "yes",    "for",   "against"};
  return words.has(unit);
}

// The same where it is all of the name, as "Silver Creek" and "Box Elder" are places; and the books
// that verses are quoted from.
bool is_counted_alone(const Unit& unit) {
  static const WordSet words = {
      "apt",      "apt.",    "area",    "block",      "box",    "bronze",   "channel",  "day",
      "district", "episode", "exit",    "fig.",       "figure", "flat",     "floor",    "gate",
      "gold",     "high",    "highway", "interstate", "item",   "line",     "lot",      "low",
      "no.",      "nos.",    "page",    "phone",      "pier",   "platform", "precinct", "question",
      "row",      "silver",  "size",    "station",    "suite",  "table",    "tel",      "tel.",
      "terminal", "tower",   "unit",    "verse",      "vol",    "vol.",     "ward",     "zone"};
  static const WordSet books = {
      "acts",       "chronicles", "colossians",  "corinthians",  "deuteronomy", "ecclesiastes",
      "ephesians",  "exodus",     "galatians",   "genesis",      "hebrews",     "isaiah",
      "jeremiah",   "leviticus",  "philippians", "proverbs",     "psalm",       "psalms",
      "revelation", "romans",     "surah",       "thessalonians"};
  return words.has(unit) || books.has(unit);
}

// Where the name that begins at `i` ends; `i` when there is none.
std::size_t end_of_team_name(const TagDocument& document, std::size_t i) {
  constexpr std::size_t kMostUnits = 5;
  const auto& units = document.units;
  std::size_t end = i;
  for (std::size_t at = i; at < units.size() && at < i + kMostUnits; ++at) {
    if (at > i && units[at].is(kUnitSentenceStart)) break;
    if (units[at].is(kUnitWord) && units[at].is(kUnitHasUpper)) {
      end = at + 1;
    } else if (at == i || (units[at].mark != '-' && units[at].mark != '&') ||
               is_points(document, at + 1)) {
      break;
    }
  }
  return end;
}

bool begins_result(const TagDocument& document, std::size_t i) {
  const Unit& unit = document.units[i];
  if (!unit.is(kUnitSentenceStart)) return false;
  return unit.begin == 0 || document.text[unit.begin - 1] == '\n';
}

// "E. A. Wedge".
bool has_initial(const TagDocument& document, const UnitRange& name) {
  constexpr std::size_t kLetterAndPoint = 2;
  return std::ranges::any_of(
      std::span(document.units).subspan(name.first, name.size()), [](const Unit& unit) {
        return unit.is(kUnitPoint) && unit.end - unit.begin <= kLetterAndPoint;
      });
}

bool may_be_team(const TagDocument& document, const UnitRange& name) {
  constexpr std::uint32_t kNone = kLexCalendar | kLexPronoun;
  constexpr std::uint32_t kOffices = kLexTitle | kLexRole;
  constexpr std::uint32_t kNations = kLexCountry | kLexDemonym | kLexFormerState;
  if (name.size() == 0 || begins_counted(document.units[name.first])) return false;
  if (name.size() == 1 && is_counted_alone(document.units[name.first])) return false;
  const UnitLex& lex = document.lex[name.first];
  if ((lex.flags & kNone) != 0 || has_initial(document, name)) return false;
  if ((lex.flags & kOffices) != 0 && document.form(name.first) != "St.") return false;
  if (name.size() == 1) return (lex.flags & kNations) == 0;
  return lex.phrase_length != name.size() || (lex.phrase_flags & kNations) == 0;
}

bool is_full_person(const TagDocument& document, const UnitRange& name) {
  return name.size() > 1 && (document.lex[name.first].flags & kLexForename) != 0 &&
         (document.lex[name.last - 1].flags & kLexSurname) != 0;
}

bool is_lone_forename(const TagDocument& document, const UnitRange& name) {
  return name.size() == 1 && (document.lex[name.first].flags & kLexForename) != 0;
}

// "Lake 6, Fitch 5" and "Guyer 14-7 Boyd" at `i`, and nothing behind that goes on.
std::optional<GameResult> result_at(const TagDocument& document, std::size_t i) {
  GameResult result;
  result.first = {i, end_of_team_name(document, i)};
  std::size_t at = result.first.last;
  if (at == i || !is_points(document, at++)) return std::nullopt;
  const char mark = document.mark_at(at++);
  const bool both = mark == '-' || mark == '_';
  if (!both && mark != ',') return std::nullopt;
  result.joined = both;
  if (both && !is_points(document, at++)) return std::nullopt;
  result.second = {at, end_of_team_name(document, at)};
  if (result.second.size() == 0 || document.units[at].is(kUnitSentenceStart)) return std::nullopt;
  at = result.second.last;
  if (!both && !is_points(document, at++)) return std::nullopt;
  result.end = at;
  static constexpr std::string_view kEnds = ".:;(!";
  const bool ends = at >= document.units.size() || document.units[at].is(kUnitSentenceStart) ||
                    kEnds.find(document.mark_at(at)) != kEnds.npos;
  if (!ends || !may_be_team(document, result.first) || !may_be_team(document, result.second))
    return std::nullopt;
  const bool players =
      (is_full_person(document, result.first) && is_full_person(document, result.second)) ||
      (is_lone_forename(document, result.first) && is_lone_forename(document, result.second));
  return players ? std::nullopt : std::optional(result);
}

constexpr std::uint32_t kCityNames = kLexCapital | kLexBigCity | kLexCity;

// What the lexicon has of the whole name.
std::uint32_t known_flags(const TagDocument& document, const UnitRange& name) {
  const UnitLex& lex = document.lex[name.first];
  if (name.size() == 1) return lex.flags;
  return lex.phrase_place == 0 && lex.phrase_length == name.size() ? lex.phrase_flags : 0;
}

// Two names that the lexicon has for cities' are as often of a list of temperatures.
bool is_of_cities(const TagDocument& document, const GameResult& result) {
  return (known_flags(document, result.first) & kCityNames) != 0 &&
         (known_flags(document, result.second) & kCityNames) != 0;
}

class TeamScores {
 public:
  TeamScores(const std::vector<TaggedField>& fields, const ArticleWords& words)
      : fields_(fields), words_(words) {}

  void run() {
    for (const TaggedField& field : fields_) results_.push_back(results_of(*field.document));
    if (std::ranges::all_of(results_, [](const auto& found) { return found.empty(); })) return;
    if (!may_tell_of_games(words_) && !are_of_games()) return;
    for (const TaggedField& field : fields_) gather_persons(field);
    for (std::size_t k = 0; k < fields_.size(); ++k) put_results(fields_[k], results_[k]);
    if (teams_.empty()) return;
    for (const TaggedField& field : fields_) {
      retype(field);
      add_missed(field);
    }
  }

 private:
  // What scans break in lines is mostly of elections: "Graham 70, Mayo 16".
  static std::vector<GameResult> results_of(const TagDocument& document) {
    std::vector<GameResult> found;
    if (document.kind == TextKind::kScanned) return found;
    for (const TagRun& run : document.runs) {
      const std::size_t first = run.begin;
      const bool next = first > 0 && !found.empty() && found.back().end + 1 == first &&
                        document.mark_at(first - 1) == ';';
      if (!next && !begins_result(document, first)) continue;
      const auto result = result_at(document, first);
      if (result) found.push_back(*result);
    }
    return found;
  }

  // Whether the results say themselves that they are of games. Names and numbers are in pairs in
  // lists of chapters, temperatures and votes too, and those of players are like those of teams.
  bool are_of_games() const {
    std::size_t lists = 0;
    bool joined = false;
    bool known = false;
    bool cities = true;
    for (std::size_t k = 0; k < fields_.size(); ++k) {
      const TagDocument& document = *fields_[k].document;
      for (const GameResult& result : results_[k]) {
        const bool of_cities = is_of_cities(document, result);
        const std::uint32_t flags =
            known_flags(document, result.first) | known_flags(document, result.second);
        if ((flags & kLexTeam) != 0 && (result.joined || !of_cities)) return true;
        ++lists;
        joined = joined || result.joined;
        known = known || (flags & kCityNames) != 0;
        cities = cities && of_cities;
      }
    }
    if (cities || tells_of_votes()) return false;
    return (lists > 1 && (!joined || known)) || plays_elsewhere();
  }

  bool tells_of_votes() const {
    static const WordSet votes = {"ballots",   "candidate", "candidates", "election",
                                  "elections", "poll",      "polls",      "runoff",
                                  "vote",      "voters",    "votes"};
    static const CueWords cues = {&votes};
    return cues.any_in(words_);
  }

  // "Guyer beat Boyd" beside the result.
  bool plays_elsewhere() const {
    std::unordered_set<std::uint32_t> ends;
    for (std::size_t k = 0; k < fields_.size(); ++k) {
      const TagDocument& document = *fields_[k].document;
      for (const GameResult& result : results_[k]) {
        ends.insert(document.units[result.first.last - 1].folded);
        ends.insert(document.units[result.second.last - 1].folded);
      }
    }
    return std::ranges::any_of(fields_, [&](const TaggedField& field) {
      const TagDocument& document = *field.document;
      return std::ranges::any_of(document.runs, [&](const TagRun& run) {
        for (std::size_t i = run.begin; i < run.end; ++i) {
          if (ends.contains(document.units[i].folded) && plays(document, {i, i + 1})) return true;
        }
        return false;
      });
    });
  }

  // The surnames of the article: "Federer 6, Nadal 4" are players'.
  void gather_persons(const TaggedField& field) {
    for (const NameSpan& span : *field.spans) {
      if (span.type != EntityType::kPerson || span.units.size() < 2) continue;
      if (is_points(*field.document, span.units.last)) continue;  // may be such a team
      surnames_.insert(field.document->units[span.units.last - 1].folded);
    }
  }

  bool is_player(const TagDocument& document, const UnitRange& name) const {
    return surnames_.contains(document.units[name.last - 1].folded) &&
           (name.size() == 1 || is_full_person(document, name));
  }

  // Two persons, by their surnames or by their full names.
  static bool are_players(const GameResult& result, std::span<const NameSpan> names) {
    return names.size() == 2 && (result.first.size() == 1) == (result.second.size() == 1) &&
           names[0].type == EntityType::kPerson && names[1].type == EntityType::kPerson;
  }

  // Both are in order.
  void put_results(const TaggedField& field, const std::vector<GameResult>& results) {
    if (results.empty()) return;
    const TagDocument& document = *field.document;
    std::vector<NameSpan> added;
    std::size_t next = 0;
    for (const GameResult& result : results) {
      const auto inner = spans_in(*field.spans, {result.first.first, result.end}, next);
      if (!inner.empty() &&
          (inner.front().units.first < result.first.first || inner.back().units.last > result.end))
        continue;
      if (are_players(result, inner) || is_player(document, result.first) ||
          is_player(document, result.second))
        continue;
      for (const UnitRange& team : {result.first, result.second}) {
        added.push_back({team, EntityType::kOrganisation});
        teams_[key_of(document, team)] = true;
        ends_.insert(document.units[team.last - 1].folded);
        if (team.size() == 1) lone_.insert(document.units[team.first].folded);
      }
    }
    replace_spans(added, *field.spans);
  }

  // "Marcus won", "over Marcus".
  static bool plays(const TagDocument& document, const UnitRange& name) {
    return is_of_contest(document, name.last) ||
           (name.first > 0 && is_before_beaten(document.units[name.first - 1]));
  }

  // "Boyd" of McKinney Boyd.
  bool is_short(const TagDocument& document, const NameSpan& span) const {
    const std::uint32_t word = document.units[span.units.first].folded;
    return span.units.size() == 1 && span.type == EntityType::kPerson && ends_.contains(word) &&
           !surnames_.contains(word) && plays(document, span.units);
  }

  void retype(const TaggedField& field) const {
    const TagDocument& document = *field.document;
    for (NameSpan& span : *field.spans) {
      if (span.type == EntityType::kOrganisation || span.nation) continue;
      const bool whole = teams_.find(key_of(document, span.units)) != nullptr;
      if (!whole && !is_short(document, span)) continue;
      const bool team = plays(document, span.units);
      const bool person =
          span.type == EntityType::kPerson &&
          (is_titled(document, span.units.first) || (!team && acts(document, span.units)));
      if (person || (span.type == EntityType::kPlace && !team)) continue;
      span.type = EntityType::kOrganisation;
    }
  }

  void add_missed(const TaggedField& field) const {
    const TagDocument& document = *field.document;
    std::vector<NameSpan> added;
    const auto may_be = [&](std::size_t i) { return lone_.contains(document.units[i].folded); };
    for_each_unnamed(document, *field.spans, may_be, [&](std::size_t i, std::size_t) {
      const UnitRange name{i, i + 1};
      const WordFacts* facts = words_.find(document.units[i].folded);
      if (facts != nullptr && facts->small != 0) return;
      if (stands_alone(document, i) && plays(document, name))
        added.push_back({name, EntityType::kOrganisation});
    });
    add_spans(added, *field.spans);
  }

  const std::vector<TaggedField>& fields_;
  const ArticleWords& words_;
  std::vector<std::vector<GameResult>> results_;  // of each field
  std::unordered_set<std::uint32_t> surnames_;    // folded
  KeyMap<bool> teams_;
  std::unordered_set<std::uint32_t> ends_;  // their last words, folded
  std::unordered_set<std::uint32_t> lone_;  // teams' names of one word, folded
};

}  // namespace

void settle_team_scores(const std::vector<TaggedField>& fields, const ArticleWords& words) {
  TeamScores(fields, words).run();
}

}  // namespace dateline
